package io.mainstay.platform.persistence.backup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/// Whether this Mainstay knows the tables that it is to read or to write.
final class Fit {

    private Fit() {}

    /// The first module that is newer than the newest known, or not known at all.
    static Optional<String> newer(Map<String, String> found, Map<String, String> known) {
        return found.entrySet().stream()
                .filter(module -> isNewer(module.getValue(), known.get(module.getKey())))
                .map(module -> module.getKey() + " " + module.getValue())
                .findFirst();
    }

    private static boolean isNewer(String found, @Nullable String known) {
        return known == null
                || MigrationVersion.fromVersion(found)
                                .compareTo(MigrationVersion.fromVersion(known))
                        > 0;
    }

    /// The table into which the content goes.
    ///
    /// @throws ArchiveFault when there is none, or it lacks a column
    static Table tableOf(Manifest.Content content, List<Table> tables) {
        return tables.stream()
                .filter(table -> table.name().equals(content.table()))
                .filter(table -> table.columns().containsAll(content.columns()))
                .findFirst()
                .orElseThrow(() ->
                        new ArchiveFault(
                                "The archive holds %s with columns that its version of Mainstay never had. It was made by a build in between; restore it with that one."
                                        .formatted(content.table())));
    }
}
