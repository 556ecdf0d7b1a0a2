package io.mainstay.platform.persistence.backup;

import io.mainstay.platform.persistence.DatabaseAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// One connection as the role that owns the tables, under settings with which every server writes
/// and reads the same text.
final class OwnerSession implements AutoCloseable {

    private static final String SETTINGS =
            """
            set timezone = 'UTC';
            set datestyle = 'ISO, YMD';
            set intervalstyle = 'postgres';
            set bytea_output = 'hex';
            set extra_float_digits = 3;
            set search_path = '';
            set lock_timeout = '60s';
            set statement_timeout = 0;
            set idle_in_transaction_session_timeout = 0
            """;

    private static final int PORTION = 1 << 16;

    private final Connection connection;
    private final JdbcClient jdbc;

    private OwnerSession(Connection connection) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    static OwnerSession on(DatabaseAddress owner) {
        try {
            var session =
                    new OwnerSession(
                            DriverManager.getConnection(
                                    owner.url(), owner.user(), owner.password()));
            session.execute(SETTINGS);
            return session;
        } catch (SQLException unreachable) {
            throw new ArchiveFault(
                    "The database at %s cannot be used: %s"
                            .formatted(owner, unreachable.getMessage()),
                    unreachable);
        }
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    Connection connection() {
        return connection;
    }

    /// Nobody migrates this database, nor restores into it, until the session is closed.
    void takeTurn() throws SQLException {
        var free =
                jdbc.sql("select pg_try_advisory_lock(hashtext('mainstay.migrations'))")
                        .query(Boolean.class)
                        .single();
        if (!free) {
            throw new ArchiveFault(
                    "Another Mainstay is starting on this database or restoring into it. Stop it first.");
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// From here on everything is seen as it is now, until `commit`.
    void begin(int isolation) throws SQLException {
        connection.setTransactionIsolation(isolation);
        connection.setAutoCommit(false);
    }

    void commit() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    /// @return rows
    long copyOut(Table table, OutputStream to) throws SQLException, IOException {
        var sql = "copy %s (%s) to stdout".formatted(table.quoted(), Table.quoted(table.columns()));
        return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, to);
    }

    /// @return rows
    long copyIn(Table table, List<String> columns, InputStream from)
            throws SQLException, IOException {
        var sql =
                "copy %s (%s) from stdin (freeze)".formatted(table.quoted(), Table.quoted(columns));
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, from, PORTION);
    }

    /// Rolls back what was not committed.
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
