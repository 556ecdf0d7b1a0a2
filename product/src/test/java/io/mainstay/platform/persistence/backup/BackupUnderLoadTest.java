package io.mainstay.platform.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.platform.persistence.Database;
import io.mainstay.testing.TestPostgres;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ledger: what was acknowledged before the moment of a backup is restored, what began after it
/// is not, and a transaction is there whole or not at all.
class BackupUnderLoadTest {

    private static final int WRITERS = 4;
    private static final int BACKUPS = 3;

    /// The server tells the moment just after it has taken the snapshot.
    private static final Duration WHILE_TELLING = Duration.ofMillis(250);

    private record Written(Instant begun, Instant acknowledged) {}

    @TempDir Path folder;

    private final Database house = TestPostgres.migrated();
    private final Map<Long, Written> ledger = new ConcurrentHashMap<>();
    private final AtomicLong next = new AtomicLong(1);
    private volatile boolean working = true;

    @Test
    void holdsTheLedgerUpToItsMomentAndNothingAfter() throws Exception {
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.submit(this::write);
            }
            for (int backup = 0; backup < BACKUPS; backup++) {
                Thread.sleep(500);
                DatabaseBackup.take(house, file(backup), "test", Progress.UNTOLD);
            }
            Thread.sleep(500);
            working = false;
        }

        var target = TestPostgres.empty();
        var manifest = DatabaseRestore.of(file(BACKUPS - 1), target, Progress.UNTOLD);

        assertLedger(restored(target), manifest.moment());
        assertThat(halves(target)).isZero();
    }

    private void assertLedger(Set<Long> restored, Instant moment) {
        var owed = numbers(moment.minus(WHILE_TELLING), true);
        var forbidden = numbers(moment, false);
        assertThat(owed).hasSizeGreaterThan(100);
        assertThat(forbidden).hasSizeGreaterThan(10);
        assertThat(owed.stream().filter(number -> !restored.contains(number))).isEmpty();
        assertThat(forbidden.stream().filter(restored::contains)).isEmpty();
    }

    private List<Long> numbers(Instant moment, boolean acknowledgedBefore) {
        return ledger.entrySet().stream()
                .filter(write ->
                        acknowledgedBefore
                                ? write.getValue().acknowledged().isBefore(moment)
                                : write.getValue().begun().isAfter(moment))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Two rows in two tables with one commit.
    private @Nullable Void write() throws SQLException {
        var address = house.application();
        try (var connection =
                        DriverManager.getConnection(
                                address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            while (working) {
                var number = next.getAndIncrement();
                var begun = Instant.now();
                statement.execute(
                        "insert into people.person (id, name) values (%d, 'P')".formatted(number));
                statement.execute(
                        "insert into notification.message (person, record, key, told_at) values (%d, 'INC-1', 'kept', now())"
                                .formatted(number));
                connection.commit();
                ledger.put(number, new Written(begun, Instant.now()));
            }
        }
        return null;
    }

    private static Set<Long> restored(Database target) {
        return new HashSet<>(
                TestPostgres.as(target.owner())
                        .sql("select id from people.person")
                        .query((row, number) -> row.getLong(1))
                        .list());
    }

    private static long halves(Database target) {
        return TestPostgres.as(target.owner())
                .sql(
                        """
                        select count(*) from people.person
                          full join notification.message on message.person = person.id
                         where person.id is null or message.id is null
                        """)
                .query(Long.class)
                .single();
    }

    private Path file(int backup) {
        return folder.resolve(backup + ".mainstay");
    }
}
