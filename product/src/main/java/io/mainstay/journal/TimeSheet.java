package io.mainstay.journal;

import io.mainstay.journal.SpentTime.Team;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import java.util.List;
import java.util.Optional;

/// The time that people spent on one record.
///
/// @param rows the latest day first, also what was corrected; the newest few hundred
/// @param minutes of all that counts, also beyond the rows
/// @param reader empty when the product itself looks
/// @param teams of the reader, to enter time for
public record TimeSheet(
        RecordRef record,
        List<SpentTime> rows,
        long minutes,
        Optional<PersonId> reader,
        List<Team> teams,
        Leave leave) {

    /// What the reader may do.
    public record Leave(boolean enter, boolean forOthers) {}

    /// Whether the reader may correct the row: it counts, and it is theirs or they may for others.
    public boolean mayCorrect(SpentTime row) {
        return row.counts()
                && leave.enter()
                && (leave.forOthers() || reader.equals(Optional.of(row.person().id())));
    }
}
