package io.mainstay.incident.domain;

import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import java.util.Optional;

/// Where the incident stands and who has it.
///
/// @param reassignments how often it went from one team to another
/// @param reopens how often a resolution did not hold
/// @param cancelReason set exactly when cancelled
public record Handling(
        State state,
        Optional<TeamId> team,
        Optional<PersonId> assignee,
        Optional<Hold> hold,
        int reassignments,
        int reopens,
        Optional<String> cancelReason) {

    static Handling starting() {
        return new Handling(
                State.NEW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                Optional.empty());
    }

    Handling in(State next) {
        return new Handling(
                next, team, assignee, Optional.empty(), reassignments, reopens, cancelReason);
    }

    Handling with(TeamId next, Optional<PersonId> person) {
        var handedOver = team.isPresent() && !team.get().equals(next);
        return new Handling(
                state,
                Optional.of(next),
                person,
                hold,
                reassignments + (handedOver ? 1 : 0),
                reopens,
                cancelReason);
    }

    Handling by(PersonId person) {
        return new Handling(
                state, team, Optional.of(person), hold, reassignments, reopens, cancelReason);
    }

    Handling waiting(Hold why) {
        return new Handling(
                state, team, assignee, Optional.of(why), reassignments, reopens, cancelReason);
    }

    Handling reopened() {
        return new Handling(state, team, assignee, hold, reassignments, reopens + 1, cancelReason);
    }

    Handling cancelled(String why) {
        return new Handling(state, team, assignee, hold, reassignments, reopens, Optional.of(why));
    }
}
