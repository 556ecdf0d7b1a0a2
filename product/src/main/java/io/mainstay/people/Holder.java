package io.mainstay.people;

import io.mainstay.kernel.PersonId;
import io.mainstay.platform.web.FormValues;
import java.util.Optional;

/// Who has a record, as a picker of holders names it: `21`, or `21:12` for a person in the team.
public record Holder(TeamId team, Optional<PersonId> person) {

    public static Holder of(String id) {
        var parts = id.split(":", 2);
        return new Holder(
                new TeamId(FormValues.number(parts[0], "to")),
                parts.length == 1
                        ? Optional.empty()
                        : Optional.of(new PersonId(FormValues.number(parts[1], "to"))));
    }

    @Override
    public String toString() {
        return team + person.map(member -> ":" + member).orElse("");
    }
}
