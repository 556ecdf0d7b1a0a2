package io.mainstay.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.mainstay.testing.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BriefLocksTest {

    /// An index that is made the plain way needs the table without writers.
    private static final Map<String, String> BEFORE_A_PLAIN_INDEX =
            Map.of("people", "1", "classification", "1", "journal", "1", "incident", "2");

    @Test
    void letNobodyQueueBehindAMigrationThatWaits() throws Exception {
        var database = TestPostgres.empty();
        Migrations.to(database, BEFORE_A_PLAIN_INDEX);
        try (var worker = Executors.newSingleThreadExecutor();
                var atWork = open(database)) {
            atWork.setAutoCommit(false);
            write(atWork, Duration.ZERO);

            var upgrade = worker.submit(() -> Migrations.run(database));
            for (var round = 0; round < 5; round++) {
                Thread.sleep(400);
                try (var other = open(database)) {
                    assertThatNoException()
                            .isThrownBy(() -> write(other, Duration.ofMillis(1_500)));
                }
            }
            assertThat(upgrade.isDone()).isFalse();

            atWork.rollback();
            upgrade.get(60, TimeUnit.SECONDS);
        }
        assertThat(MigrationState.of(database).waiting()).isEmpty();
    }

    private static void write(Connection connection, Duration longest) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set statement_timeout = " + longest.toMillis());
            statement.execute("update incident.incident set version = version + 1");
        }
    }

    private static Connection open(Database database) throws SQLException {
        var owner = database.owner();
        return DriverManager.getConnection(owner.url(), owner.user(), owner.password());
    }
}
