package io.mainstay.journal;

import io.mainstay.kernel.RecordRef;
import java.util.Optional;

/// The time that people spend on records, append-only. Whoever sees a record and works on records
/// of others enters their own time and reads everybody's; nobody else learns of any. Time can be
/// entered when a record is closed, too: people write down in the evening what they did.
public interface TimeSpent {

    /// @return the number of the entry
    /// @throws io.mainstay.kernel.NotAllowed for whoever may not work on the record, or enters time
    ///   of somebody else without leave to
    long spend(RecordRef record, Effort effort);

    /// Enters anew what was entered wrong; the former counts no longer. Record and person stay.
    ///
    /// @param effort with 0 minutes when nothing was spent at all
    /// @return the number of the new entry
    long correct(long id, Effort effort);

    /// What its page shows of a record's time; empty for whoever may not read it.
    Optional<TimeSheet> of(RecordRef record);

    /// How much counts in all; 0 for whoever may not read it.
    long minutes(RecordRef record);
}
