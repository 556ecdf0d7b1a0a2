package io.mainstay.incident.domain.history;

import static io.mainstay.incident.domain.history.HistoryField.STATE;
import static io.mainstay.incident.domain.history.HistoryField.TEAM;

import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.incident.domain.history.Chapter.Marks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The life of one incident as its updates tell it. Told as it was, not as our lifecycle would have
/// it: any state may follow any other.
///
/// @param chapters the updates that we did not know yet; none when the file tells nothing new
public record Story(String external, Optional<Chapter> before, List<Chapter> chapters) {

    /// @param before the last update that we already have
    /// @param rows in their order, of this incident only
    public static Story of(Optional<Chapter> before, List<HistoryRow> rows) {
        var chapters = new ArrayList<Chapter>();
        var last = before;
        var order = Long.MIN_VALUE;
        var tied = 0;
        for (var row : rows) {
            tied = row.order() == order ? tied + 1 : 0;
            order = row.order();
            if (isNew(row, tied, before)) {
                last = Optional.of(next(last, row, tied));
                chapters.add(last.get());
            }
        }
        return new Story(rows.getFirst().external(), before, chapters);
    }

    public Chapter last() {
        return chapters.getLast();
    }

    private static boolean isNew(HistoryRow row, int tied, Optional<Chapter> before) {
        return before.isEmpty()
                || row.order() > before.get().row().order()
                || (row.order() == before.get().row().order() && tied > before.get().tied());
    }

    private static Chapter next(Optional<Chapter> last, HistoryRow row, int tied) {
        var was = last.map(Chapter::state).orElse(State.NEW);
        var word = row.text(STATE).filter(state -> !state.equals(Vocabulary.KEEP));
        var state = word.map(Story::state).orElse(was);
        var hold = word.isPresent() ? word.flatMap(Story::hold) : last.flatMap(Chapter::hold);
        var team = row.text(TEAM).or(() -> last.flatMap(Chapter::team));
        var handedOver =
                last.flatMap(Chapter::team).isPresent()
                        && !team.equals(last.flatMap(Chapter::team));
        var reopened = last.isPresent() && last.get().isAtRest() && state.isOpen();
        return new Chapter(
                row,
                tied,
                state,
                hold,
                team,
                last.map(Chapter::reassignments).orElse(0) + (handedOver ? 1 : 0),
                last.map(Chapter::reopens).orElse(0) + (reopened ? 1 : 0),
                marks(last, row.at(), state));
    }

    private static Marks marks(Optional<Chapter> last, Instant at, State state) {
        if (last.isEmpty()) {
            return new Marks(at, Optional.empty(), restedAt(state, at), closedAt(state, at));
        }
        var was = last.get().marks();
        var taken = last.get().state() == State.NEW && state != State.NEW;
        return new Marks(
                was.first(),
                was.responded().or(() -> taken ? Optional.of(at) : Optional.empty()),
                last.get().isAtRest() && !state.isOpen() ? was.resolved() : restedAt(state, at),
                last.get().state() == state ? was.closed() : closedAt(state, at));
    }

    private static Optional<Instant> restedAt(State state, Instant at) {
        return state.isOpen() ? Optional.empty() : Optional.of(at);
    }

    private static Optional<Instant> closedAt(State state, Instant at) {
        var ended = state == State.CLOSED || state == State.CANCELLED;
        return ended ? Optional.of(at) : Optional.empty();
    }

    private static State state(String word) {
        return State.valueOf(word.split("/", 2)[0]);
    }

    private static Optional<String> hold(String word) {
        var slash = word.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(word.substring(slash + 1));
    }
}
