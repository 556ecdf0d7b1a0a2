package io.mainstay.platform.persistence.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an archive holds. It is the last entry to be written, so an archive without one was never
/// finished.
///
/// @param format of the archive; a reader refuses one that it does not know
/// @param product the version of Mainstay that took it
/// @param postgres the version of the server that it was taken from
/// @param moment of which every row is
/// @param modules the schema version of each module, lower floors first
/// @param auditHead the hash of the newest seal
/// @param stayedBehind tables that are not in it, and why
public record Manifest(
        int format,
        String product,
        String postgres,
        Instant moment,
        Map<String, String> modules,
        List<Content> tables,
        List<Sequence> sequences,
        Optional<String> auditHead,
        Map<String, String> stayedBehind) {

    static final int FORMAT = 1;

    /// A table's rows as `COPY` writes them as text.
    ///
    /// @param table with its schema, such as `people.person`
    /// @param bytes before they are packed
    public record Content(
            String table, List<String> columns, long rows, long bytes, String sha256) {

        String entry() {
            return entryOf(table);
        }
    }

    /// @param called whether the value was given out already
    public record Sequence(String name, long value, boolean called) {}

    static String entryOf(String table) {
        return table.replace('.', '/') + ".copy";
    }

    public long rows() {
        return tables.stream().mapToLong(Content::rows).sum();
    }

    public long bytes() {
        return tables.stream().mapToLong(Content::bytes).sum();
    }
}
