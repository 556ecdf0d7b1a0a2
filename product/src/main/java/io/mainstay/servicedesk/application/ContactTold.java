package io.mainstay.servicedesk.application;

import io.mainstay.kernel.PersonId;
import io.mainstay.servicedesk.domain.ContactChannel;
import io.mainstay.servicedesk.domain.Talk;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What somebody tells of a contact.
///
/// @param answeredBy whoever tells it, unless told otherwise
/// @param started now, unless told otherwise
/// @param waited until somebody answered, when telephony says so
public record ContactTold(
        ContactChannel channel,
        Optional<PersonId> caller,
        Optional<PersonId> onBehalfOf,
        Optional<PersonId> answeredBy,
        Optional<String> telephone,
        Optional<Instant> started,
        Optional<Duration> waited,
        Talk talk) {

    /// Whom it is about.
    Optional<PersonId> concerned() {
        return onBehalfOf.or(this::caller);
    }
}
