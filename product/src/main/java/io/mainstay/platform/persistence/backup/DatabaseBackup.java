package io.mainstay.platform.persistence.backup;

import io.mainstay.platform.persistence.Database;
import io.mainstay.platform.persistence.Migrations;
import io.mainstay.platform.persistence.backup.Manifest.Content;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes all rows of one moment into an archive, while others go on working.
public final class DatabaseBackup {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final OwnerSession session;
    private final Catalogue catalogue;
    private final ArchiveWriter archive;
    private final Progress progress;
    private long size;
    private long done;

    private DatabaseBackup(OwnerSession session, ArchiveWriter archive, Progress progress) {
        this.session = session;
        this.catalogue = new Catalogue(session.jdbc());
        this.archive = archive;
        this.progress = progress;
    }

    /// @param product the version of Mainstay that takes it
    /// @throws ArchiveFault when the file cannot be written or the database not be read
    public static TakenBackup take(
            Database database, Path file, String product, Progress progress) {
        try (var session = OwnerSession.on(database.owner())) {
            UnfinishedRestore.refuse(session.connection());
            refuseWhatIsUnknown(database, session);
            try (var archive = ArchiveWriter.to(file)) {
                return new DatabaseBackup(session, archive, progress).take(product);
            }
        } catch (IOException | SQLException failure) {
            throw new ArchiveFault(
                    "The backup stopped, and nothing is left of it: " + failure.getMessage(),
                    failure);
        }
    }

    private static void refuseWhatIsUnknown(Database database, OwnerSession session) {
        var versions = new Catalogue(session.jdbc()).versions();
        if (versions.isEmpty()) {
            throw new ArchiveFault("There is nothing to back up: this database is empty.");
        }
        Fit.newer(versions, Migrations.newest(database))
                .ifPresent(module -> {
                    throw new ArchiveFault(
                            "The tables were made by a newer Mainstay (%s). Take the backup with that one."
                                    .formatted(module));
                });
    }

    private TakenBackup take(String product) throws IOException, SQLException {
        var tables = locked();
        var moment = moment();
        size = Math.max(1, tables.stream().mapToLong(Table::size).sum());
        var contents = new ArrayList<Content>();
        for (var table : tables) {
            contents.add(copy(table));
        }
        var manifest =
                new Manifest(
                        Manifest.FORMAT,
                        product,
                        text("show server_version"),
                        moment,
                        catalogue.versions(),
                        contents,
                        catalogue.sequences(),
                        catalogue.auditHead(),
                        StayingBehind.reasons());
        session.commit();
        var written = JSON.writeValueAsBytes(manifest);
        return new TakenBackup(
                manifest, archive.finish(written), ArchiveReader.fingerprint(written));
    }

    /// Locks before it looks, so that no migration changes a table in between; readers and writers
    /// do not notice.
    private List<Table> locked() throws SQLException {
        var before = included();
        session.begin(Connection.TRANSACTION_REPEATABLE_READ);
        for (var table : before) {
            session.execute("lock table %s in access share mode".formatted(table.quoted()));
        }
        var tables = included();
        if (!names(tables).equals(names(before))) {
            throw new ArchiveFault("The tables are being changed by an upgrade. Try again.");
        }
        return tables;
    }

    private List<Table> included() {
        return catalogue.tables().stream()
                .filter(table -> !StayingBehind.includes(table.name()))
                .toList();
    }

    private static List<String> names(List<Table> tables) {
        return tables.stream().map(Table::name).toList();
    }

    private Instant moment() {
        return session.jdbc()
                .sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private String text(String question) {
        return session.jdbc().sql(question).query(String.class).single();
    }

    private Content copy(Table table) throws IOException, SQLException {
        progress.begin(table.name());
        var measured =
                new Measured(bytes ->
                        progress.at((double) (done + Math.min(bytes, table.size())) / size));
        var out = archive.begin(Manifest.entryOf(table.name()));
        var rows = session.copyOut(table, new MeasuredOutput(out, measured));
        archive.end();
        done += table.size();
        progress.end(rows, measured.bytes());
        return new Content(
                table.name(), table.columns(), rows, measured.bytes(), measured.sha256());
    }
}
