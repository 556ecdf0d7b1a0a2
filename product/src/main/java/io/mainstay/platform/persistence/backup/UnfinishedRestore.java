package io.mainstay.platform.persistence.backup;

import io.mainstay.platform.persistence.CannotStart;
import io.mainstay.platform.persistence.Migrations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// The mark on a database into which a restore has begun. It is there before the first table is and
/// goes with the commit of the last row, so whatever kills the restore, the database says so.
public final class UnfinishedRestore {

    private static final String IS_THERE = "select to_regclass('mainstay_restore.unfinished')";

    private UnfinishedRestore() {}

    /// @throws CannotStart when the mark is there
    public static void refuse(Connection connection) throws SQLException {
        if (isMarked(connection)) {
            throw new CannotStart(
                    "A restore into this database began and did not finish, so its records are not complete. Restore once more, it begins anew: bin/mainstay restore FILE.");
        }
    }

    private static boolean isMarked(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(IS_THERE)) {
            return row.next() && row.getString(1) != null;
        }
    }

    /// Takes the database for a restore. What an unfinished one left is removed: nobody else can
    /// have written to it.
    ///
    /// @throws ArchiveFault when there are records in the database
    static void mark(OwnerSession session, Path archive) throws SQLException {
        session.takeTurn();
        if (isMarked(session.connection())) {
            for (var module : Migrations.modules().reversed()) {
                session.execute("drop schema if exists %s cascade".formatted(module));
            }
        } else {
            refuseRecords(session);
            session.execute("create schema mainstay_restore");
            session.execute("create table mainstay_restore.unfinished (archive text not null)");
        }
        session.jdbc()
                .sql("insert into mainstay_restore.unfinished values (:archive)")
                .param("archive", archive.toString())
                .update();
    }

    /// In the transaction of the load.
    static void unmark(OwnerSession session) throws SQLException {
        session.execute("drop schema mainstay_restore cascade");
    }

    private static void refuseRecords(OwnerSession session) {
        if (!new Catalogue(session.jdbc()).versions().isEmpty()) {
            throw new ArchiveFault(
                    "There is a Mainstay in this database already, and a restore replaces nothing. Restore into another data folder with --data DIR, or name an empty database in MAINSTAY_DATABASE_URL.");
        }
    }
}
