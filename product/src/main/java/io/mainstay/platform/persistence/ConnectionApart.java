package io.mainstay.platform.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;

/// Keeps one connection of its own.
final class ConnectionApart implements DatabasePulse, AutoCloseable {

    private static final int PATIENCE_SECONDS = 2;

    private final HikariDataSource single = new HikariDataSource();

    ConnectionApart(DatabaseAddress address) {
        single.setPoolName("mainstay-pulse");
        single.setJdbcUrl(address.url());
        single.setUsername(address.user());
        single.setPassword(address.password());
        single.setMaximumPoolSize(1);
        single.setMinimumIdle(0);
        single.setConnectionTimeout(PATIENCE_SECONDS * 1_000L);
        single.setValidationTimeout(PATIENCE_SECONDS * 500L);
        single.setInitializationFailTimeout(-1);
    }

    @Override
    public boolean beats() {
        try (var connection = single.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException unreachable) {
            return false;
        }
    }

    @Override
    public void close() {
        single.close();
    }
}
