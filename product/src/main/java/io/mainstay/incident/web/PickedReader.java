package io.mainstay.incident.web;

import io.mainstay.classification.CategoryId;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.Holder;
import io.mainstay.people.People;
import io.mainstay.people.TeamId;
import io.mainstay.platform.web.FormValues;
import io.mainstay.platform.web.pick.Pickers;
import org.springframework.stereotype.Component;

/// Reads what people typed or picked in the forms of an incident.
@Component
class PickedReader {

    private final People people;
    private final Pickers pickers;

    PickedReader(People people, Pickers pickers) {
        this.people = people;
        this.pickers = pickers;
    }

    PersonId caller(String typed) {
        return people.meant("caller", typed);
    }

    PersonId watcher(String typed) {
        return people.meant("person", typed);
    }

    CategoryId category(String typed) {
        return new CategoryId(number(CategoryPicks.KIND, "category", typed));
    }

    long unit(String typed) {
        return number("unit", "unit", typed);
    }

    long site(String typed) {
        return number("site", "site", typed);
    }

    TeamId team(String typed) {
        return new TeamId(number("team", "team", typed));
    }

    /// A team, or a person within one.
    Holder holder(String typed) {
        return Holder.of(pickers.meant("holder", "to", typed));
    }

    private long number(String kind, String field, String typed) {
        return FormValues.number(pickers.meant(kind, field, typed), field);
    }
}
