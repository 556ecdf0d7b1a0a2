package io.mainstay.servicedesk.rest;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.RecordRef;
import io.mainstay.servicedesk.application.EndTold;
import io.mainstay.servicedesk.domain.ContactOutcome;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a contact ended.
///
/// @param outcome what it led to
/// @param record the number of the record or the article
/// @param answer what the caller was told
/// @param endedAt now, unless told otherwise
record EndingJson(
        @Nullable ContactOutcome outcome,
        @Nullable String record,
        @Nullable String answer,
        @Nullable Instant endedAt) {

    EndTold told() {
        if (outcome == null) {
            throw InvalidInput.of("outcome", "required");
        }
        return new EndTold(
                outcome,
                Optional.ofNullable(record)
                        .map(number ->
                                RecordRef.parse(number)
                                        .orElseThrow(() ->
                                                InvalidInput.of(
                                                        "record", "no-such-record", number))),
                Optional.ofNullable(answer),
                Optional.ofNullable(endedAt));
    }
}
