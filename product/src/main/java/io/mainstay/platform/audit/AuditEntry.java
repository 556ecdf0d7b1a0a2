package io.mainstay.platform.audit;

import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One act on one record: who, when, by which way in, and which fields went from what to what.
///
/// @param actor empty when the system acted
/// @param occurredAt when it happened in the world; for imported history earlier than it was
///   recorded
/// @param action such as `CREATE`, `ASSIGN`, `EDIT`
public record AuditEntry(
        RecordRef ref,
        Optional<PersonId> actor,
        Channel channel,
        Instant occurredAt,
        String action,
        List<Change> changes) {

    /// The same act told with other values, such as names for ids.
    public AuditEntry with(List<Change> told) {
        return new AuditEntry(ref, actor, channel, occurredAt, action, told);
    }

    /// One field's value before and after, as text; null where it was absent.
    public record Change(String field, @Nullable String before, @Nullable String after) {

        /// Whether it was such a value, or is one now.
        public boolean names(Predicate<String> such) {
            return Stream.of(before, after).flatMap(Stream::ofNullable).anyMatch(such);
        }
    }
}
