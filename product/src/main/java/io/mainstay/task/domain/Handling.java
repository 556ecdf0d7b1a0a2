package io.mainstay.task.domain;

import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import io.mainstay.task.domain.TaskLifecycle.State;
import java.time.Instant;
import java.util.Optional;

/// Where the task stands and who has it.
///
/// @param completed set exactly when done
/// @param cancelReason set exactly when cancelled
public record Handling(
        State state,
        Optional<TeamId> team,
        Optional<PersonId> assignee,
        Optional<Instant> completed,
        Optional<String> cancelReason) {

    public static Handling starting(Optional<TeamId> team, Optional<PersonId> assignee) {
        return new Handling(State.OPEN, team, assignee, Optional.empty(), Optional.empty());
    }

    Handling in(State next) {
        return new Handling(next, team, assignee, Optional.empty(), Optional.empty());
    }

    Handling with(Optional<TeamId> nextTeam, Optional<PersonId> person) {
        return new Handling(state, nextTeam, person, completed, cancelReason);
    }

    /// What nobody had is from now on theirs.
    Handling by(Optional<PersonId> person) {
        return assignee.isPresent() ? this : with(team, person);
    }

    Handling completed(Instant at) {
        return new Handling(state, team, assignee, Optional.of(at), cancelReason);
    }

    Handling cancelled(String why) {
        return new Handling(state, team, assignee, completed, Optional.of(why));
    }
}
