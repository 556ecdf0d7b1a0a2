package io.mainstay.platform.persistence.backup;

import io.mainstay.platform.persistence.backup.Manifest.Content;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Puts the rows of an archive into the tables made for them, in one transaction: nobody ever sees
/// a part. Indexes and foreign keys are made after the rows, which is several times faster, and
/// checks each of them all the same.
final class Loading {

    private final OwnerSession session;
    private final ArchiveReader archive;
    private final Progress progress;
    private final long whole;
    private long done;

    Loading(OwnerSession session, ArchiveReader archive, Progress progress) {
        this.session = session;
        this.archive = archive;
        this.progress = progress;
        this.whole = Math.max(1, archive.manifest().bytes());
    }

    void load() throws IOException, SQLException {
        session.begin(Connection.TRANSACTION_READ_COMMITTED);
        var tables =
                new Catalogue(session.jdbc())
                        .tables().stream()
                                .filter(table -> !StayingBehind.includes(table.name()))
                                .toList();
        var aside = SetAside.from(session);
        empty(tables);
        for (var content : archive.manifest().tables()) {
            fill(content, Fit.tableOf(content, tables));
        }
        progress.begin("indexes and foreign keys");
        aside.putBack();
        count();
        analyse(tables);
        progress.end();
        UnfinishedRestore.unmark(session);
        session.commit();
    }

    /// Of the rows with which the migrations begin a new installation. No trigger of ours takes
    /// part: what it would write is in the archive.
    private void empty(List<Table> tables) throws SQLException {
        for (var table : tables) {
            session.execute("alter table %s disable trigger user".formatted(table.quoted()));
        }
        session.execute(
                "truncate " + String.join(", ", tables.stream().map(Table::quoted).toList()));
    }

    private void fill(Content content, Table table) throws IOException, SQLException {
        progress.begin(content.table());
        archive.read(
                content,
                in -> require(content, session.copyIn(table, content.columns(), in)),
                bytes -> progress.at((double) (done + bytes) / whole));
        done += content.bytes();
        progress.end(content.rows(), content.bytes());
    }

    private static void require(Content content, long rows) {
        if (rows != content.rows()) {
            throw new ArchiveFault(
                    "%s has %d rows in the archive and %d in its manifest. Use another archive."
                            .formatted(content.table(), rows, content.rows()));
        }
    }

    private void count() {
        for (var sequence : archive.manifest().sequences()) {
            session.jdbc()
                    .sql("select setval(cast(:name as regclass), :value, :called)")
                    .param("name", sequence.name())
                    .param("value", sequence.value())
                    .param("called", sequence.called())
                    .query(Long.class)
                    .single();
        }
    }

    private void analyse(List<Table> tables) throws SQLException {
        for (var table : tables) {
            session.execute("alter table %s enable trigger user".formatted(table.quoted()));
            session.execute("analyze " + table.quoted());
        }
    }
}
