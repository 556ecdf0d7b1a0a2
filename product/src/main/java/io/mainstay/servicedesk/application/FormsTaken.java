package io.mainstay.servicedesk.application;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.servicedesk.domain.Interaction;
import io.mainstay.servicedesk.persistence.SentForms;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Takes a form once, however often it comes: whoever sends it again gets what became of it. The
/// one that comes while another is at work waits for it.
@Component
class FormsTaken {

    private final SentForms forms;
    private final InteractionAccess access;
    private final Clock clock;

    FormsTaken(SentForms forms, InteractionAccess access, Clock clock) {
        this.forms = forms;
        this.access = access;
        this.clock = clock;
    }

    boolean isTaken(UUID mark) {
        return forms.isTaken(Actors.current().person().orElseThrow(), mark);
    }

    /// @throws InvalidInput when it was changed since it was taken
    Interaction once(SentForm form, Supplier<Interaction> deed) {
        var person = Actors.current().person().orElseThrow();
        if (forms.take(person, form.mark(), form.content(), clock.instant())) {
            var done = deed.get();
            forms.became(person, form.mark(), done.number());
            return done;
        }
        var before = forms.find(person, form.mark());
        if (!before.content().equals(form.content())) {
            throw InvalidInput.of("about", "sent-already", before.became().toString());
        }
        return access.get(before.became());
    }
}
