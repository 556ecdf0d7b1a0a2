package io.mainstay.journal;

import io.mainstay.kernel.RecordRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was said about a record, append-only. The caller has made sure that the current actor may
/// see the record, and may write on it.
public interface Journal {

    /// Writes what the current actor says, now. What they uploaded for it, and the text names,
    /// hangs on the record with it.
    ///
    /// @param body Markdown
    /// @return the entry's number
    long write(RecordRef record, EntryKind kind, String body);

    /// Many at once, for imports: one COPY, nothing told to the change feed.
    void writeAll(List<JournalEntry> entries);

    /// A page of the conversation, newest last. Notes and what is attached to them are left out for
    /// whoever may not read notes.
    ///
    /// @param before the cursor of a page already seen; empty for the newest
    Conversation conversation(RecordRef record, Optional<String> before, int size);

    /// The last that was said to everybody about each of them, without what was attached to it.
    /// Nothing for a record of which nobody said anything.
    Map<RecordRef, Conversation.Said> newest(Collection<RecordRef> records);
}
