package io.mainstay.platform.persistence.backup;

import io.mainstay.platform.persistence.Database;
import io.mainstay.platform.persistence.Migrations;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;

/// Makes an empty database what another one was at the moment of its backup: the tables as they
/// were then, all rows in one transaction, and only after that everything newer.
public final class DatabaseRestore {

    private DatabaseRestore() {}

    /// @throws ArchiveFault when the archive does not fit or is damaged, or the database is not
    ///   empty; a database in which it had begun then says so and can be restored into again
    public static Manifest of(Path file, Database database, Progress progress) {
        var manifest = load(file, database, progress);
        progress.begin("today's tables");
        Migrations.run(database);
        progress.end();
        return manifest;
    }

    private static Manifest load(Path file, Database database, Progress progress) {
        try (var archive = ArchiveReader.of(file);
                var session = OwnerSession.on(database.owner())) {
            var manifest = archive.manifest();
            refuseWhatIsNewer(manifest, database);
            UnfinishedRestore.mark(session, file);
            Migrations.to(database, manifest.modules());
            new Loading(session, archive, progress).load();
            return manifest;
        } catch (IOException | SQLException | FlywayException failure) {
            throw new ArchiveFault(
                    "The restore stopped, and the database says so: %s. Once the cause is mended, restore again; it begins anew."
                            .formatted(failure.getMessage()),
                    failure);
        }
    }

    private static void refuseWhatIsNewer(Manifest manifest, Database database) {
        Fit.newer(manifest.modules(), Migrations.newest(database))
                .ifPresent(module -> {
                    throw new ArchiveFault(
                            "The archive was made by a newer Mainstay (%s, %s). Restore it with that one or a later one."
                                    .formatted(manifest.product(), module));
                });
    }
}
