package io.mainstay.platform.audit;

import io.mainstay.kernel.RecordRef;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/// Who changed which field from what to what, when and by which way in. Append-only, sealed in
/// order within seconds.
public interface AuditTrail {

    void write(AuditEntry entry);

    /// Many at once, for imports: one COPY per table.
    void writeAll(List<AuditEntry> entries);

    /// The record's entries, newest first by when they occurred.
    ///
    /// @param before the position of the last entry already seen; empty for the newest
    List<Written> history(RecordRef ref, OptionalLong before, int limit);

    /// The latest entries of several records together, newest first.
    List<Written> historyOf(Collection<RecordRef> refs, int limit);

    /// An entry as it stands in the trail.
    ///
    /// @param position unique; the page's cursor
    record Written(long position, Instant recordedAt, AuditEntry entry) {}
}
