package io.mainstay.incident.application.learning;

import static java.util.stream.Collectors.toMap;

import io.mainstay.classification.Categories;
import io.mainstay.classification.Category;
import io.mainstay.incident.Told;
import io.mainstay.incident.Told.Fact;
import io.mainstay.incident.persistence.CallerPlaces;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamSummary;
import io.mainstay.people.Teams;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What the answers to suggestions are called, and what goes without saying of an incident.
@Component
class Names {

    private static final String PROCESS = "incident";

    private final Categories categories;
    private final Teams teams;
    private final CallerPlaces places;

    Names(Categories categories, Teams teams, CallerPlaces places) {
        this.categories = categories;
        this.teams = teams;
        this.places = places;
    }

    /// The categories that may be chosen.
    Map<Long, String> categories() {
        return categories.active(PROCESS).stream()
                .collect(toMap(category -> category.id().value(), Category::path));
    }

    /// The teams that may be chosen by whoever acts now.
    Map<Long, String> teams() {
        return teams.offered().stream()
                .collect(toMap(team -> team.id().value(), TeamSummary::name));
    }

    /// An incident that nobody logged yet is logged by whoever acts now, and belongs where its
    /// caller does unless told otherwise.
    Told placed(Told told) {
        var signed =
                told.itself().isPresent()
                        ? told
                        : told.with(Fact.LOGGER, Actors.current().person().map(PersonId::value));
        var known = signed.facts();
        if (known.containsKey(Fact.UNIT)
                || known.containsKey(Fact.SITE)
                || !known.containsKey(Fact.CALLER)) {
            return signed;
        }
        return signed.at(places.of(new PersonId(Long.parseLong(known.get(Fact.CALLER)))));
    }
}
