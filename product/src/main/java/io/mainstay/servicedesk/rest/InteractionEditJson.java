package io.mainstay.servicedesk.rest;

import static io.mainstay.platform.rest.MergePatch.or;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.servicedesk.application.ContactDetails;
import io.mainstay.servicedesk.domain.ContactChannel;
import io.mainstay.servicedesk.domain.ContactOutcome;
import io.mainstay.servicedesk.domain.Talk;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was told wrongly of a contact, as a JSON merge patch (RFC 7396).
@JsonAutoDetect(fieldVisibility = Visibility.NON_PRIVATE)
final class InteractionEditJson {

    @Nullable Optional<ContactChannel> channel;
    @Nullable Optional<Long> caller;
    @Nullable Optional<Long> onBehalfOf;
    @Nullable Optional<String> about;
    @Nullable Optional<String> answer;
    @Nullable Optional<ContactOutcome> outcome;

    /// The number of the record or the article.
    @Nullable Optional<String> record;

    ContactDetails on(ContactDetails before) {
        var talk = before.talk();
        return new ContactDetails(
                or(channel, before.channel(), ContactChannel.API),
                or(caller, before.caller().map(PersonId::value)).map(PersonId::new),
                or(onBehalfOf, before.onBehalfOf().map(PersonId::value)).map(PersonId::new),
                new Talk(or(about, talk.about(), ""), or(answer, talk.answer(), "")),
                or(outcome, before.outcome()),
                or(record, before.record().map(RecordRef::toString)).map(InteractionEditJson::ref));
    }

    private static RecordRef ref(String number) {
        return RecordRef.parse(number)
                .orElseThrow(() -> InvalidInput.of("record", "no-such-record", number));
    }
}
