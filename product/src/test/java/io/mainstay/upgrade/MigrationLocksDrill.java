package io.mainstay.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.platform.persistence.Database;
import io.mainstay.platform.persistence.Migrations;
import io.mainstay.platform.persistence.backup.ArchiveCheck;
import io.mainstay.platform.persistence.backup.Progress;
import io.mainstay.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// How long somebody who works waits while the tables of the oldest kept archive, with a million
/// incidents in them, are brought to today's. Run with `-Dmainstay.drill=true`.
@EnabledIfSystemProperty(named = "mainstay.drill", matches = "true")
class MigrationLocksDrill {

    private static final int INCIDENTS = Integer.getInteger("mainstay.drill.incidents", 1_000_000);
    private static final Duration LONGEST = Duration.ofMillis(500);
    private static final Path VERDICT = Path.of("target", "drill-upgrade.md");

    private static final List<String> SEED =
            List.of(
                    "insert into people.person (id, name) select n, 'Person ' || n from generate_series(1000, 11000) n",
                    """
                    insert into incident.incident
                        (title, description, caller, contact, impact, urgency, priority, state, opened_at, updated_at)
                    select 'Printer ' || n || ' does not answer', 'Since ' || n % 97 || ' minutes', 1000 + n % 10000,
                           'PHONE', 2, 2, 3, 'NEW', now() - n * interval '1 minute', now()
                      from generate_series(1, %1$d) n
                    """,
                    """
                    insert into platform_audit.entry (ref, channel, action, occurred_at, recorded_at, digests, digest)
                    select 'INC-' || n, 'PAGE', 'CREATE', now(), now(), '{}', sha256(cast(n::text as bytea))
                      from generate_series(1, %1$d) n
                    """,
                    """
                    insert into journal.entry (record, kind, channel, occurred_at, recorded_at, body)
                    select 'INC-' || n, 'PUBLIC', 'PAGE', now(), now(), 'Something was said about ' || n
                      from generate_series(1, %1$d) n
                    """,
                    "analyze");

    private static final List<String> WORK =
            List.of(
                    "update incident.incident set updated_at = now() where id = %d",
                    "select count(*) from incident.published_incident where id = %d",
                    "insert into platform_audit.entry (ref, channel, action, occurred_at, recorded_at, digests, digest) values ('INC-%d', 'PAGE', 'EDIT', now(), now(), '{}', sha256('x'))",
                    "insert into journal.entry (record, kind, channel, occurred_at, recorded_at, body) values ('INC-%d', 'PUBLIC', 'PAGE', now(), now(), 'x')");

    private volatile boolean working = true;

    @Test
    void letsNobodyWait() throws Exception {
        var archive = UpgradeTest.archives().getFirst();
        var database = TestPostgres.empty();
        var versions = ArchiveCheck.of(archive, Progress.UNTOLD).manifest().modules();
        Migrations.to(database, versions);
        for (var sql : SEED) {
            TestPostgres.as(database.owner()).sql(sql.formatted(INCIDENTS)).update();
        }
        try (var worker = Executors.newSingleThreadExecutor()) {
            var idle = worker.submit(() -> longestWait(database));
            Thread.sleep(10_000);
            working = false;
            var usual = idle.get();
            working = true;
            var busy = worker.submit(() -> longestWait(database));
            var begun = System.nanoTime();
            Migrations.run(database);
            var took = (System.nanoTime() - begun) / 1_000_000;
            working = false;
            verdict(usual, busy.get(), took);
        }
    }

    private static void verdict(long usual, long longest, long took) throws IOException {
        Files.writeString(
                VERDICT,
                "| nobody waits longer than %d ms for an upgrade of %,d incidents | %s | longest wait %d ms, without an upgrade %d ms; it took %,d ms |%n"
                        .formatted(
                                LONGEST.toMillis(),
                                INCIDENTS,
                                longest <= LONGEST.toMillis() ? "kept" : "BROKEN",
                                longest,
                                usual,
                                took));
        assertThat(Duration.ofMillis(longest)).isLessThanOrEqualTo(LONGEST);
    }

    /// @return the longest statement, in milliseconds
    private @Nullable Long longestWait(Database database) throws SQLException {
        var address = database.owner();
        long longest = 0;
        try (var connection =
                        DriverManager.getConnection(
                                address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            while (working) {
                var id = ThreadLocalRandom.current().nextInt(1, INCIDENTS);
                for (var sql : WORK) {
                    var begun = System.nanoTime();
                    statement.execute(sql.formatted(id));
                    longest = Math.max(longest, (System.nanoTime() - begun) / 1_000_000);
                }
            }
        }
        return longest;
    }
}
