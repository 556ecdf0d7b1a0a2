package io.mainstay.platform.persistence.embedded;

import io.mainstay.platform.persistence.CannotStart;
import io.mainstay.platform.persistence.Database;
import io.mainstay.platform.persistence.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The database in the embedded server and its three roles: the superuser makes it and is not used
/// again, the owner changes tables, the application works with rows.
final class Roles {

    private static final String DATABASE = "mainstay";
    private static final String OWNER = "mainstay_owner";
    private static final String APPLICATION = "mainstay";

    private Roles() {}

    /// Makes what is missing; may be called at every start.
    static void ensure(Secrets secrets) {
        var address = superuser(secrets, "postgres");
        try (var connection =
                DriverManager.getConnection(address.url(), address.user(), address.password())) {
            ensureRole(connection, OWNER, secrets.owner());
            ensureRole(connection, APPLICATION, secrets.application());
            if (isMissing(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                execute(connection, "create database %s owner %s".formatted(DATABASE, OWNER));
                execute(connection, "revoke all on database %s from public".formatted(DATABASE));
                execute(
                        connection,
                        "grant connect, temporary on database %s to %s"
                                .formatted(DATABASE, APPLICATION));
            }
        } catch (SQLException failure) {
            throw new CannotStart(
                    "The database could not be made: " + failure.getMessage(), failure);
        }
    }

    static Database database(Secrets secrets, Runnable server) {
        return new Database(
                address(secrets, DATABASE, OWNER, secrets.owner()),
                address(secrets, DATABASE, APPLICATION, secrets.application()),
                server);
    }

    static DatabaseAddress superuser(Secrets secrets, String database) {
        return address(secrets, database, "postgres", secrets.superuser());
    }

    private static DatabaseAddress address(
            Secrets secrets, String database, String user, String password) {
        var url = "jdbc:postgresql://127.0.0.1:" + secrets.port() + "/" + database;
        return new DatabaseAddress(url, user, password);
    }

    /// Names and passwords are made here of letters and digits, so they need no quoting.
    private static void ensureRole(Connection connection, String role, String password)
            throws SQLException {
        if (isMissing(connection, "select 1 from pg_roles where rolname = ?", role)) {
            execute(
                    connection,
                    "create role %s login nosuperuser nocreatedb nocreaterole password '%s'"
                            .formatted(role, password));
        }
    }

    private static boolean isMissing(Connection connection, String question, String name)
            throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            return !statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
