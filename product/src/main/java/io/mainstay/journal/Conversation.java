package io.mainstay.journal;

import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A page of what was said about a record.
///
/// @param entries oldest first
/// @param loose attachments that belong to no entry; only on the newest page
/// @param older the cursor of the page before this one; empty when this is the oldest
public record Conversation(List<Said> entries, List<Attachment> loose, Optional<String> older) {

    /// One entry as it is shown.
    ///
    /// @param authorName empty when the system, or nobody known, wrote it
    /// @param body Markdown
    public record Said(
            long id,
            EntryKind kind,
            Optional<PersonId> author,
            Optional<String> authorName,
            Channel channel,
            Instant occurredAt,
            String body,
            boolean imported,
            List<Attachment> attachments) {}
}
