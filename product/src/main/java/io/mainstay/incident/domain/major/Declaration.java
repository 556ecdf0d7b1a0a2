package io.mainstay.incident.domain.major;

import io.mainstay.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;

/// When, by whom and why an incident was declared major.
///
/// @param by empty when a rule declared it, which then says what it saw
/// @param reason of the person
public record Declaration(
        Instant at, Optional<PersonId> by, Optional<String> reason, Optional<Seen> seen) {

    public static Declaration byHand(Instant at, PersonId by, String reason) {
        return new Declaration(at, Optional.of(by), Optional.of(reason), Optional.empty());
    }

    public static Declaration byRule(Instant at, Seen seen) {
        return new Declaration(at, Optional.empty(), Optional.empty(), Optional.of(seen));
    }

    public boolean isByRule() {
        return by.isEmpty();
    }
}
