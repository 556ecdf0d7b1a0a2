package io.mainstay.incident;

import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import java.time.Instant;
import java.util.Optional;

/// What was done to an incident, or said about it.
public sealed interface PastDeed {

    record Assign(TeamId team, Optional<PersonId> assignee, Optional<String> reason)
            implements PastDeed {}

    record Start() implements PastDeed {}

    /// @param reason a code of the choice list `incident-hold-reason`
    record Hold(String reason, Instant followUp, Optional<String> reference) implements PastDeed {}

    record Resume() implements PastDeed {}

    /// @param code of the choice list `incident-closure-code`
    record Resolve(String code, String explanation) implements PastDeed {}

    record Reopen(String reason) implements PastDeed {}

    record Close() implements PastDeed {}

    record Cancel(String reason) implements PastDeed {}

    record Reply(String text) implements PastDeed {}

    record Note(String text) implements PastDeed {}
}
