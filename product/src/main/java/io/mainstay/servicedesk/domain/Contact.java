package io.mainstay.servicedesk.domain;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Place;
import java.util.Optional;

/// Who reached whom, and how.
///
/// @param caller empty when nobody knows who it was
/// @param onBehalfOf whom it is about, when the caller speaks for somebody else
/// @param answeredBy empty when the system did
/// @param telephone the number from which they called, as telephony told it
/// @param place where the person belongs whom it is about
public record Contact(
        ContactChannel channel,
        Optional<PersonId> caller,
        Optional<PersonId> onBehalfOf,
        Optional<PersonId> answeredBy,
        Optional<String> telephone,
        Place place) {

    /// The same contact with somebody else or by another way; who answered it stays.
    public Contact with(
            ContactChannel by, Optional<PersonId> who, Optional<PersonId> whom, Place where) {
        return new Contact(by, who, whom, answeredBy, telephone, where);
    }

    /// Whom it is about.
    public Optional<PersonId> concerned() {
        return onBehalfOf.or(() -> caller);
    }
}
