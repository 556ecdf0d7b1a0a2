package io.mainstay.servicedesk.application;

import io.mainstay.kernel.RecordRef;
import io.mainstay.servicedesk.domain.ContactOutcome;
import java.time.Instant;
import java.util.Optional;

/// How somebody tells that a contact ended.
///
/// @param answer what the caller was told; empty leaves what is known already
/// @param ended now, unless told otherwise
public record EndTold(
        ContactOutcome outcome,
        Optional<RecordRef> record,
        Optional<String> answer,
        Optional<Instant> ended) {

    public static EndTold as(ContactOutcome outcome) {
        return new EndTold(outcome, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public EndTold with(RecordRef led) {
        return new EndTold(outcome, Optional.of(led), answer, ended);
    }
}
