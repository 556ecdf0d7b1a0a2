package io.mainstay.bulletin.domain;

import io.mainstay.bulletin.BulletinNumber;
import io.mainstay.bulletin.BulletinUpdate;
import io.mainstay.bulletin.Kind;
import io.mainstay.bulletin.domain.BulletinLifecycle.Action;
import io.mainstay.bulletin.domain.BulletinLifecycle.State;
import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What people are told before they have to ask.
///
/// @param mark what readers of the feed know it by, who are not told its number
/// @param cause the record that it is about
/// @param author who began it; empty when the system did
public record Bulletin(
        BulletinNumber number,
        UUID mark,
        Wording wording,
        Span span,
        Readership readers,
        Optional<RecordRef> cause,
        Optional<PersonId> author,
        Life life,
        long version)
        implements AuditedRecord {

    public static Bulletin begun(
            BulletinNumber number, Wording wording, Optional<PersonId> author) {
        return new Bulletin(
                number,
                UUID.randomUUID(),
                wording,
                Span.UNSAID,
                Readership.HOUSE,
                Optional.empty(),
                author,
                Life.BEGUN,
                0);
    }

    public State state() {
        return life.state();
    }

    public boolean isDraft() {
        return state() == State.DRAFT;
    }

    public boolean isPublished() {
        return state() == State.PUBLISHED;
    }

    /// Whether it was told to anybody.
    public boolean wasPublished() {
        return life.published().isPresent();
    }

    public boolean isEditable() {
        return isDraft() || isPublished();
    }

    /// Announced, and not begun.
    public boolean isAhead(Instant now) {
        return wording.kind() != Kind.DISRUPTION
                && span.from().filter(begin -> begin.isAfter(now)).isPresent();
    }

    /// People were promised a word and did not get it.
    public boolean isUpdateOverdue(Instant now) {
        return isPublished() && span.nextUpdate().filter(due -> due.isBefore(now)).isPresent();
    }

    /// A disruption lasts until somebody says that it is over, whatever was expected.
    public boolean isOver(Instant now) {
        return isPublished() && isTooLate(now);
    }

    /// Its time has passed before anybody was told.
    public boolean isTooLate(Instant now) {
        return wording.kind() != Kind.DISRUPTION
                && span.until().filter(end -> !end.isAfter(now)).isPresent();
    }

    public Outcome<Bulletin> publish(Instant at) {
        return Outcome.of(with(life.published(after(Action.PUBLISH), at)));
    }

    public Outcome<Bulletin> update(BulletinUpdate news, Instant at) {
        var next = after(Action.UPDATE);
        return Outcome.of(
                saying(wording.saying(news.text(), news.severity()))
                        .during(span.expecting(news.until(), news.nextUpdate()))
                        .with(life.told(next, at)));
    }

    public Outcome<Bulletin> end(String text, Instant at) {
        var next = after(Action.END);
        return Outcome.of(
                saying(wording.saying(text, wording.severity()))
                        .during(span.over(at))
                        .with(life.told(next, at).ended(next, at)));
    }

    /// As it was announced; nothing more is said.
    public Outcome<Bulletin> endInTime(Instant at) {
        var next = after(Action.END);
        return Outcome.of(during(span.over(span.until().orElse(at))).with(life.ended(next, at)));
    }

    public Outcome<Bulletin> discard() {
        return Outcome.of(with(life.in(after(Action.DISCARD))));
    }

    public Bulletin saying(Wording next) {
        return new Bulletin(number, mark, next, span, readers, cause, author, life, version);
    }

    public Bulletin during(Span next) {
        return new Bulletin(number, mark, wording, next, readers, cause, author, life, version);
    }

    public Bulletin readBy(Readership next) {
        return new Bulletin(number, mark, wording, span, next, cause, author, life, version);
    }

    public Bulletin causedBy(Optional<RecordRef> next) {
        return new Bulletin(number, mark, wording, span, readers, next, author, life, version);
    }

    public Bulletin inVersion(long next) {
        return new Bulletin(number, mark, wording, span, readers, cause, author, life, next);
    }

    private Bulletin with(Life next) {
        return new Bulletin(number, mark, wording, span, readers, cause, author, next, version);
    }

    private State after(Action action) {
        return BulletinLifecycle.LIFECYCLE.after(action, state());
    }

    @Override
    public RecordRef ref() {
        return number.ref();
    }

    @Override
    public SequencedMap<String, @Nullable String> auditedFields() {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("title", wording.title());
        fields.put("body", wording.text());
        fields.put("kind", wording.kind().name());
        fields.put("severity", wording.severity().name());
        fields.put("language", wording.language().name());
        fields.put("state", state().name());
        fields.put("startsAt", text(span.from()));
        fields.put("endsAt", text(span.until()));
        fields.put("nextUpdateAt", text(span.nextUpdate()));
        fields.put("sites", text(readers.addressees().sites()));
        fields.put("units", text(readers.addressees().units()));
        fields.put("suppliers", text(readers.addressees().suppliers()));
        fields.put("open", Boolean.toString(readers.open()));
        fields.put("cause", text(cause));
        fields.put("author", text(author));
        fields.put("publishedAt", text(life.published()));
        fields.put("endedAt", text(life.ended()));
        return fields;
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }

    private static @Nullable String text(Collection<?> values) {
        return values.isEmpty()
                ? null
                : values.stream().map(Objects::toString).sorted().collect(Collectors.joining(","));
    }
}
