package io.mainstay.servicedesk.web;

import static io.mainstay.platform.web.FormValues.perhaps;
import static io.mainstay.platform.web.FormValues.written;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.People;
import io.mainstay.servicedesk.application.ContactDetails;
import io.mainstay.servicedesk.domain.Talk;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The form in which a contact is corrected; a field that it does not send stays as it was.
///
/// @param caller as a picker sends it, like whom it is for
/// @param record the number of what it led to, such as `INC-12`
record CorrectionForm(
        @Nullable Long version,
        @Nullable String channel,
        @Nullable String caller,
        @Nullable String onBehalfOf,
        @Nullable String about,
        @Nullable String answer,
        @Nullable String outcome,
        @Nullable String record) {

    /// The version that the person has seen.
    long seen() {
        if (version == null) {
            throw InvalidInput.of("version", "required");
        }
        return version;
    }

    ContactDetails over(ContactDetails before, People people) {
        var talk = before.talk();
        return new ContactDetails(
                channel == null ? before.channel() : CallReader.channel(channel),
                person("caller", caller, before.caller(), people),
                person("onBehalfOf", onBehalfOf, before.onBehalfOf(), people),
                new Talk(
                        about == null ? talk.about() : written(about, talk.about()),
                        answer == null ? talk.answer() : written(answer, talk.answer())),
                outcome == null ? before.outcome() : perhaps(outcome).map(CallReader::outcome),
                record == null ? before.record() : perhaps(record).map(CorrectionForm::ref));
    }

    static RecordRef ref(String typed) {
        return RecordRef.parse(typed)
                .orElseThrow(() -> InvalidInput.of("record", "no-such-record", typed));
    }

    private static Optional<PersonId> person(
            String field, @Nullable String typed, Optional<PersonId> before, People people) {
        return typed == null ? before : perhaps(typed).map(text -> people.meant(field, text));
    }
}
