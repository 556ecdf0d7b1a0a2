package io.mainstay.incident.web;

import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import java.util.Optional;

/// Who has an incident, as a picker of holders names it: `21`, or `21:12` for a person in the team.
record Holder(TeamId team, Optional<PersonId> person) {

    static Holder of(String id) {
        var parts = id.split(":", 2);
        return new Holder(
                new TeamId(IncidentForms.number(parts[0], "to")),
                parts.length == 1
                        ? Optional.empty()
                        : Optional.of(new PersonId(IncidentForms.number(parts[1], "to"))));
    }

    @Override
    public String toString() {
        return team + person.map(member -> ":" + member).orElse("");
    }
}
