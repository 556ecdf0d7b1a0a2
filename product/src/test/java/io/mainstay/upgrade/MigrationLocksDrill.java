package io.mainstay.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.platform.persistence.Database;
import io.mainstay.platform.persistence.Migrations;
import io.mainstay.platform.persistence.backup.ArchiveCheck;
import io.mainstay.platform.persistence.backup.Progress;
import io.mainstay.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// How long somebody who works waits while the tables of the oldest kept archive, with a million
/// incidents in them, are brought to today's. Run with `-Dmainstay.drill=true`.
@EnabledIfSystemProperty(named = "mainstay.drill", matches = "true")
class MigrationLocksDrill {

    private static final int INCIDENTS = Integer.getInteger("mainstay.drill.incidents", 1_000_000);
    private static final Duration LONGEST = Duration.ofMillis(500);
    private static final Duration USUAL = Duration.ofSeconds(10);
    private static final Path VERDICT = Path.of("target", "drill-upgrade.md");

    private static final List<String> SEED =
            List.of(
                    "insert into people.person (id, name) select n, 'Person ' || n from generate_series(1000, 11000) n",
                    """
                    insert into incident.incident
                        (title, description, caller, contact, impact, urgency, priority, state, opened_at, updated_at)
                    select 'Printer ' || n || ' does not answer', 'Since ' || mod(n, 97) || ' minutes', 1000 + mod(n, 10000),
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
                    "vacuum analyze");

    private static final List<String> WORK =
            List.of(
                    "update incident.incident set updated_at = now() where id = %d",
                    "select count(*) from incident.published_incident where id = %d",
                    "insert into platform_audit.entry (ref, channel, action, occurred_at, recorded_at, digests, digest) values ('INC-%d', 'PAGE', 'EDIT', now(), now(), '{}', sha256('x'))",
                    "insert into journal.entry (record, kind, channel, occurred_at, recorded_at, body) values ('INC-%d', 'PUBLIC', 'PAGE', now(), now(), 'x')");

    private volatile boolean working = true;

    /// Scripts up to here are from before the rule that `MigrationRulesTest` keeps: they make
    /// indexes in one transaction.
    private static final Map<String, String> BEFORE_THE_RULE = Map.of("incident", "4");

    @Test
    void letsNobodyWait() throws Exception {
        var database = TestPostgres.empty();
        var archive = UpgradeTest.archives().getFirst();
        Migrations.to(database, ArchiveCheck.of(archive, Progress.UNTOLD).manifest().modules());
        for (var sql : SEED) {
            TestPostgres.as(database.owner()).sql(sql.formatted(INCIDENTS)).update();
        }
        var rule = new HashMap<>(Migrations.newest(database));
        rule.putAll(BEFORE_THE_RULE);

        var usual = during(database, () -> LockSupport.parkNanos(USUAL.toNanos()));
        var before = during(database, () -> Migrations.to(database, rule));
        var since = during(database, () -> Migrations.run(database));

        Files.writeString(
                VERDICT,
                row(
                                "the oldest kept archive to the last scripts from before the rule",
                                before,
                                usual)
                        + row("all scripts since", since, usual));
        assertThat(since.longest()).isLessThanOrEqualTo(LONGEST);
    }

    private record Seen(Duration longest, Duration took) {}

    private Seen during(Database database, Runnable upgrade) throws Exception {
        working = true;
        try (var worker = Executors.newSingleThreadExecutor()) {
            var waits = worker.submit(() -> longestWait(database));
            var begun = System.nanoTime();
            upgrade.run();
            var took = Duration.ofNanos(System.nanoTime() - begun);
            working = false;
            return new Seen(waits.get(), took);
        } finally {
            working = false;
        }
    }

    private static String row(String scripts, Seen seen, Seen usual) {
        return "| nobody waits longer than %d ms for an upgrade of %,d incidents: %s | %s | longest wait %,d ms, without an upgrade %,d ms; it took %,d ms |%n"
                .formatted(
                        LONGEST.toMillis(),
                        INCIDENTS,
                        scripts,
                        seen.longest().compareTo(LONGEST) <= 0 ? "kept" : "BROKEN",
                        seen.longest().toMillis(),
                        usual.longest().toMillis(),
                        seen.took().toMillis());
    }

    /// @return of the statements that somebody sends all the time
    private Duration longestWait(Database database) throws SQLException {
        var address = database.owner();
        var longest = Duration.ZERO;
        try (var connection =
                        DriverManager.getConnection(
                                address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            while (working) {
                var id = ThreadLocalRandom.current().nextInt(1, INCIDENTS);
                for (var sql : WORK) {
                    var begun = System.nanoTime();
                    statement.execute(sql.formatted(id));
                    var waited = Duration.ofNanos(System.nanoTime() - begun);
                    longest = waited.compareTo(longest) > 0 ? waited : longest;
                }
            }
        }
        return longest;
    }
}
