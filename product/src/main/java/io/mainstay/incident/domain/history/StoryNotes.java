package io.mainstay.incident.domain.history;

import static io.mainstay.incident.domain.history.HistoryField.ACTIVE;
import static io.mainstay.incident.domain.history.HistoryField.CLOSED_AT;
import static io.mainstay.incident.domain.history.HistoryField.CREATED_AT;
import static io.mainstay.incident.domain.history.HistoryField.OPENED_AT;
import static io.mainstay.incident.domain.history.HistoryField.RESOLVED_AT;
import static io.mainstay.incident.domain.history.HistoryField.STATE;

import io.mainstay.incident.domain.IncidentLifecycle.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Notes what is odd about the life of one incident.
public final class StoryNotes {

    private static final Duration TIMER = Duration.ofDays(5);
    private static final Duration TIMER_RUNS_EVERY = Duration.ofHours(1);

    private final Mapping mapping;
    private final Notes notes;

    public StoryNotes(Mapping mapping, Notes notes) {
        this.mapping = mapping;
        this.notes = notes;
    }

    public void take(Story story) {
        if (story.chapters().isEmpty()) {
            return;
        }
        if (story.before().isEmpty()) {
            beginning(story.chapters().getFirst());
        }
        var last = story.before();
        for (var chapter : story.chapters()) {
            update(last, chapter);
            last = Optional.of(chapter);
        }
        end(story.chapters());
    }

    private void beginning(Chapter first) {
        var opened = first.row().instant(OPENED_AT);
        notes.countIf(first.isAtRest(), Note.STARTS_RESOLVED);
        notes.countIf(!first.isAtRest() && first.state() != State.NEW, Note.STARTS_IN_HAND);
        notes.countIf(opened.isEmpty() && mapping.tells(OPENED_AT), Note.OPENED_UNKNOWN);
        notes.countIf(
                isBefore(first.row().instant(CREATED_AT), opened), Note.CREATED_BEFORE_OPENED);
        notes.countIf(isBefore(Optional.of(first.row().at()), opened), Note.UPDATED_BEFORE_OPENED);
    }

    private void update(Optional<Chapter> last, Chapter chapter) {
        var row = chapter.row();
        notes.countIf(chapter.tied() > 0, Note.ORDER_TIED);
        notes.countIf(
                isBefore(Optional.of(row.at()), last.map(before -> before.row().at())),
                Note.TIME_BACK);
        notes.countIf(
                row.text(STATE).filter(state -> !state.equals(Vocabulary.KEEP)).isEmpty(),
                Note.STATE_KEPT);
        notes.countIf(
                row.text(ACTIVE)
                        .filter(active -> Boolean.parseBoolean(active) == isEnded(chapter))
                        .isPresent(),
                Note.ACTIVITY_AGAINST_STATE);
        notes.countIf(
                last.filter(StoryNotes::isEnded).isPresent() && !chapter.isAtRest(),
                Note.REOPENED_AFTER_CLOSURE);
    }

    private void end(List<Chapter> chapters) {
        var last = chapters.getLast();
        var resolved = last.row().instant(RESOLVED_AT);
        var closed = last.row().instant(CLOSED_AT);
        notes.countIf(
                last.isAtRest() && resolved.isEmpty() && mapping.tells(RESOLVED_AT),
                Note.RESOLVED_AT_UNKNOWN);
        notes.countIf(
                isBefore(resolved, last.row().instant(OPENED_AT)), Note.RESOLVED_BEFORE_OPENED);
        notes.countIf(
                last.state() == State.CLOSED
                        && chapters.stream().noneMatch(at -> at.state() == State.RESOLVED),
                Note.CLOSED_WITHOUT_RESOLVED);
        notes.countIf(
                resolved.isPresent() && closed.isPresent() && isTimer(resolved.get(), closed.get()),
                Note.CLOSED_BY_TIMER);
    }

    private static boolean isEnded(Chapter chapter) {
        return chapter.state() == State.CLOSED || chapter.state() == State.CANCELLED;
    }

    private static boolean isBefore(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
    }

    private static boolean isTimer(Instant resolved, Instant closed) {
        var waited = Duration.between(resolved, closed).minus(TIMER);
        return !waited.isNegative() && waited.compareTo(TIMER_RUNS_EVERY) <= 0;
    }
}
