package io.mainstay.servicedesk.application;

import static io.mainstay.servicedesk.domain.InteractionLifecycle.Action.END;

import io.mainstay.kernel.Outcome;
import io.mainstay.platform.audit.Ledger;
import io.mainstay.servicedesk.domain.Contact;
import io.mainstay.servicedesk.domain.Ending;
import io.mainstay.servicedesk.domain.Interaction;
import io.mainstay.servicedesk.domain.InteractionRepository;
import io.mainstay.servicedesk.domain.Spell;
import io.mainstay.servicedesk.domain.Talk;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// How every use case writes an interaction down: saved with its version, and told to the ledger.
@Component
class InteractionKeeping {

    private final InteractionRepository interactions;
    private final ContactWatch watch;
    private final ContactTraces traces;
    private final Ledger ledger;

    InteractionKeeping(
            InteractionRepository interactions,
            ContactWatch watch,
            ContactTraces traces,
            Ledger ledger) {
        this.interactions = interactions;
        this.watch = watch;
        this.traces = traces;
        this.ledger = ledger;
    }

    Interaction begin(Contact contact, Spell spell, Talk talk) {
        var begun = Interaction.begun(interactions.nextNumber(), contact, spell, talk);
        interactions.add(begun);
        return ledger.created(Outcome.of(begun));
    }

    Interaction edit(Interaction before, Interaction after) {
        return after.equals(before)
                ? before
                : ledger.changed(before, Outcome.of(interactions.update(after)), "EDIT");
    }

    /// @param said the same with what is known only at the end
    Interaction end(Interaction before, Interaction said, Ending how, Instant at) {
        var ended = endUnattended(before, said, how, at);
        traces.ended(ended);
        return ended;
    }

    /// As the other, of what nobody at the desk had a part in: whoever helped themselves tells
    /// knowledge of it themselves.
    Interaction endUnattended(Interaction before, Interaction said, Ending how, Instant at) {
        var outcome = said.end(how, at);
        var saved = interactions.update(outcome.record());
        var ended = ledger.changed(before, new Outcome<>(saved, outcome.happened()), END.name());
        watch.ended(ended);
        return ended;
    }
}
