package io.mainstay.task;

import io.mainstay.classification.ShownField;
import io.mainstay.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The tasks of one record as its page shows them.
///
/// @param lines in their order
/// @param fields the custom fields that a new task is asked for
/// @param editable whether the reader works here
/// @param growing whether the record takes further tasks from this reader
public record TaskBoard(
        RecordRef record,
        List<Line> lines,
        List<ShownField> fields,
        boolean editable,
        boolean growing) {

    /// One task.
    ///
    /// @param mine whether the reader has it
    /// @param stateKey of the words of its state
    /// @param tone of its state
    /// @param holder the team, and the person in it, by name; empty while nobody has it
    /// @param overdue open, and past its due date
    /// @param holdingUp what must be done before and is not done yet
    /// @param acts the moves that the reader may make now, as their paths and words name them
    public record Line(
            TaskNumber number,
            String title,
            boolean open,
            boolean mine,
            String stateKey,
            String tone,
            String holder,
            Optional<Instant> due,
            boolean overdue,
            List<TaskNumber> holdingUp,
            List<String> acts) {

        public String href() {
            return "/tasks/" + number;
        }

        /// Whether the reader may make the move now: what waits for others is not begun.
        public boolean may(String act) {
            var works = act.equals("start") || act.equals("complete");
            return acts.contains(act) && !(works && !holdingUp.isEmpty());
        }
    }

    public long open() {
        return lines.stream().filter(Line::open).count();
    }

    /// Where a new task is sent to, and where the board stands alone.
    public String href() {
        return "/records/" + record + "/tasks";
    }
}
