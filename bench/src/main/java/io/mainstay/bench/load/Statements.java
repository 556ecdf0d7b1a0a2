package io.mainstay.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// How many statements the database has answered, as `pg_stat_statements` counts them; those that
/// only begin and end transactions are not counted.
final class Statements {

    private final Connection connection;

    private Statements(Connection connection) {
        this.connection = connection;
    }

    /// @param access how the data folder reaches its own PostgreSQL
    static Statements counted(Path access) throws IOException, SQLException {
        var known = new Properties();
        try (var in = Files.newBufferedReader(access)) {
            known.load(in);
        }
        var connection =
                DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + known.getProperty("port") + "/mainstay",
                        "postgres",
                        known.getProperty("superuser"));
        try (var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
        }
        return new Statements(connection);
    }

    double count() throws SQLException {
        try (var statement = connection.createStatement();
                var sum = statement.executeQuery("select sum(calls) from pg_stat_statements")) {
            sum.next();
            return sum.getDouble(1);
        }
    }
}
