package io.mainstay.servicedesk.domain;

import static io.mainstay.servicedesk.domain.InteractionLifecycle.Action.END;
import static io.mainstay.servicedesk.domain.InteractionLifecycle.LIFECYCLE;

import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.RecordRef;
import io.mainstay.servicedesk.InteractionNumber;
import io.mainstay.servicedesk.domain.InteractionLifecycle.State;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// One contact between somebody and the service desk.
///
/// @param ending set exactly when it has ended
public record Interaction(
        InteractionNumber number,
        State state,
        Contact contact,
        Spell spell,
        Talk talk,
        Optional<Ending> ending,
        long version)
        implements AuditedRecord {

    private static final int LONGEST_TITLE = 120;

    public static Interaction begun(
            InteractionNumber number, Contact contact, Spell spell, Talk talk) {
        return new Interaction(
                number, LIFECYCLE.start(), contact, spell, talk, Optional.empty(), 0);
    }

    public Outcome<Interaction> end(Ending how, Instant at) {
        return Outcome.of(
                new Interaction(
                        number,
                        LIFECYCLE.after(END, state),
                        contact,
                        spell.until(at),
                        talk,
                        Optional.of(how),
                        version));
    }

    /// The same contact, about which more is known by now.
    public Interaction saying(Contact with, Talk what) {
        return new Interaction(number, state, with, spell, what, ending, version);
    }

    /// The same contact, of which is known better how it ended.
    public Interaction ended(Ending how) {
        return new Interaction(number, state, contact, spell, talk, Optional.of(how), version);
    }

    public Interaction inVersion(long next) {
        return new Interaction(number, state, contact, spell, talk, ending, next);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /// The first line of what it is about, as far as a line goes.
    public String title() {
        var line = talk.headline();
        return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE - 1) + "…";
    }

    @Override
    public RecordRef ref() {
        return number.ref();
    }

    @Override
    public SequencedMap<String, @Nullable String> auditedFields() {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("state", state.name());
        fields.put("channel", contact.channel().name());
        fields.put("caller", text(contact.caller()));
        fields.put("onBehalfOf", text(contact.onBehalfOf()));
        fields.put("answeredBy", text(contact.answeredBy()));
        fields.put("telephone", text(contact.telephone()));
        fields.put("startedAt", spell.started().toString());
        fields.put("endedAt", text(spell.ended()));
        fields.put("waited", text(spell.waited().map(Duration::toSeconds)));
        fields.put("about", talk.about());
        fields.put("answer", talk.answer().isEmpty() ? null : talk.answer());
        fields.put("outcome", text(ending.map(Ending::outcome).map(Enum::name)));
        fields.put("record", text(ending.flatMap(Ending::record)));
        return fields;
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
