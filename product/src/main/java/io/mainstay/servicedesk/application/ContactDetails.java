package io.mainstay.servicedesk.application;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.servicedesk.domain.ContactChannel;
import io.mainstay.servicedesk.domain.ContactOutcome;
import io.mainstay.servicedesk.domain.Ending;
import io.mainstay.servicedesk.domain.Interaction;
import io.mainstay.servicedesk.domain.Talk;
import java.util.Optional;

/// What may be told otherwise of a contact that was had. When it was and who answered it stay.
///
/// @param outcome empty while it lasts
public record ContactDetails(
        ContactChannel channel,
        Optional<PersonId> caller,
        Optional<PersonId> onBehalfOf,
        Talk talk,
        Optional<ContactOutcome> outcome,
        Optional<RecordRef> record) {

    static ContactDetails of(Interaction interaction) {
        var contact = interaction.contact();
        return new ContactDetails(
                contact.channel(),
                contact.caller(),
                contact.onBehalfOf(),
                interaction.talk(),
                interaction.ending().map(Ending::outcome),
                interaction.ending().flatMap(Ending::record));
    }

    ContactDetails about(Optional<RecordRef> other) {
        return new ContactDetails(channel, caller, onBehalfOf, talk, outcome, other);
    }

    Optional<PersonId> concerned() {
        return onBehalfOf.or(() -> caller);
    }

    ContactTold told() {
        return new ContactTold(
                channel,
                caller,
                onBehalfOf,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                talk);
    }
}
