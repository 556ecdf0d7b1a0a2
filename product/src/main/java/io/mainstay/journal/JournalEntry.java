package io.mainstay.journal;

import io.mainstay.kernel.Channel;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import java.time.Instant;
import java.util.Optional;

/// Something to be written in the journal with all that is known of it.
///
/// @param author empty when the system, or nobody known, wrote it
/// @param occurredAt earlier than now for imported history
/// @param imported true when it comes from another system
public record JournalEntry(
        RecordRef record,
        EntryKind kind,
        Optional<PersonId> author,
        Channel channel,
        Instant occurredAt,
        String body,
        boolean imported) {

    /// Characters in one entry.
    public static final int MOST = 100_000;

    public JournalEntry {
        new Check().text("body", body, MOST).orRefuse();
    }
}
