package io.mainstay.platform.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.platform.persistence.CannotStart;
import io.mainstay.platform.persistence.Database;
import io.mainstay.platform.persistence.Migrations;
import io.mainstay.testing.Structure;
import io.mainstay.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is in the archive is what was in the database, and a restore makes all of it or says that
/// it did not.
class DatabaseBackupTest {

    private static final String ODD =
            "tab\there, back\\slash, new\nline, \\N, \u2028, 😀, \"quote\"";

    @TempDir Path folder;

    private Database source;
    private Path file;

    @BeforeEach
    void aHouseWithOddValues() {
        source = TestPostgres.migrated();
        file = folder.resolve("house.mainstay");
        in(source)
                .sql(
                        """
                        insert into people.person (name, email, phones, source, external)
                        values (:odd, null, '{"+31 (0)20 123","a,b","\\"c\\""}', 'x', 'y'), ('', '', '{}', null, null)
                        """
                                .replace("(''", "('Ann'"))
                .param("odd", ODD)
                .update();
        in(source)
                .sql(
                        """
                        with parent as (
                            insert into incident.incident
                                (title, caller, contact, impact, urgency, priority, state, opened_at, updated_at)
                            values ('Printer', 1, 'PHONE', 2, 2, 3, 'NEW', '2026-03-01T09:00:00.123456Z', now())
                            returning id)
                        insert into incident.incident
                            (title, caller, contact, impact, urgency, priority, state, opened_at, updated_at, parent)
                        select 'Printer again', 2, 'PHONE', 2, 2, 3, 'NEW', 'infinity', now(), id from parent
                        """)
                .update();
        in(source)
                .sql(
                        "insert into platform_blob.blob (sha256, size, stored_at) values (:sha, 3, now())")
                .param("sha", "ab".repeat(32))
                .update();
        in(source).sql("insert into platform_blob.chunk values (1, 0, '\\x00ff5c')").update();
        in(source).sql("update classification.matrix set impacts = '{A,B,C}'").update();
        in(source).sql("select nextval('people.team_id_seq')").query(Long.class).single();
    }

    /// Also the tables as migrations make them, and what the application may do.
    @Test
    void bringsBackEveryRowAndEverySequence() {
        var taken = take();
        var target = TestPostgres.empty();

        var restored = restore(target);

        assertThat(restored).isEqualTo(taken.manifest());
        assertThat(contentsOf(target)).isEqualTo(contentsOf(source));
        assertThat(new Catalogue(in(target)).sequences())
                .containsExactlyInAnyOrderElementsOf(new Catalogue(in(source)).sequences());
        assertThat(
                        in(target)
                                .sql("select name from people.person where id = 1")
                                .query(String.class)
                                .single())
                .isEqualTo(ODD);
        assertThat(Structure.of(target)).isEqualTo(Structure.of(source));
        assertThat(
                        TestPostgres.as(target.application())
                                .sql("insert into people.person (name) values ('New') returning id")
                                .query(Long.class)
                                .single())
                .isEqualTo(3);
    }

    @Test
    void isOfOneMoment() throws SQLException, IOException {
        var writer = in(source);
        var progress =
                new Before(
                        "",
                        () ->
                                writer.sql("insert into people.person (name) values ('Late')")
                                        .update());

        var taken = DatabaseBackup.take(source, file, "test", progress);

        assertThat(rows(taken.manifest(), "people.person")).isEqualTo(2);
    }

    @Test
    void canBeReadByItsOwnerOnlyAndOverwritesNothing() throws IOException {
        take();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatExceptionOfType(ArchiveFault.class)
                .isThrownBy(this::take)
                .withMessageContaining("overwrites nothing");
    }

    @Test
    void leavesNothingWhenItStops() throws IOException {
        var stopping =
                new Before(
                        "people.person",
                        () -> {
                            throw new IllegalStateException("stop");
                        });

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> DatabaseBackup.take(source, file, "test", stopping));

        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void isNotRestoredOverRecords() {
        take();

        assertThatExceptionOfType(ArchiveFault.class)
                .isThrownBy(() -> restore(source))
                .withMessageContaining("--data DIR");
        assertThat(contentsOf(source)).isNotEmpty();
    }

    @Test
    void saysThatARestoreDidNotFinishUntilOneDoes() {
        take();
        var target = TestPostgres.empty();
        var killed = new Before("people.person", () -> killConnectionsTo(target));

        assertThatExceptionOfType(ArchiveFault.class)
                .isThrownBy(() -> DatabaseRestore.of(file, target, killed))
                .withMessageContaining("begins anew");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Migrations.run(target))
                .withMessageContaining("did not finish");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() ->
                        DatabaseBackup.take(target, folder.resolve("x"), "test", Progress.UNTOLD));

        restore(target);

        assertThat(contentsOf(target)).isEqualTo(contentsOf(source));
        Migrations.run(target);
    }

    @Test
    void refusesAnEmptyDatabase() {
        assertThatExceptionOfType(ArchiveFault.class)
                .isThrownBy(() ->
                        DatabaseBackup.take(TestPostgres.empty(), file, "test", Progress.UNTOLD))
                .withMessageContaining("empty");
    }

    @Test
    void refusesTablesAndArchivesOfANewerVersion() {
        in(source)
                .sql(
                        """
                        insert into people.migration_history
                            (installed_rank, version, description, type, script, installed_by, execution_time, success)
                        values (999, '999', 'later', 'SQL', 'V999__later.sql', 'test', 0, true)
                        """)
                .update();

        assertThatExceptionOfType(ArchiveFault.class)
                .isThrownBy(this::take)
                .withMessageContaining("people 999");
    }

    /// Acts when a part begins whose name begins so.
    private record Before(String part, Runnable act) implements Progress {

        @Override
        public void begin(String name) {
            if (name.startsWith(part)) {
                act.run();
            }
        }

        @Override
        public void at(double share) {}

        @Override
        public void end(long rows, long bytes) {}

        @Override
        public void end() {}
    }

    private TakenBackup take() {
        return DatabaseBackup.take(source, file, "test", Progress.UNTOLD);
    }

    private Manifest restore(Database target) {
        return DatabaseRestore.of(file, target, Progress.UNTOLD);
    }

    private List<Manifest.Content> contentsOf(Database database) {
        var again = folder.resolve("again-" + System.nanoTime());
        return DatabaseBackup.take(database, again, "test", Progress.UNTOLD).manifest().tables();
    }

    private static long rows(Manifest manifest, String table) {
        return manifest.tables().stream()
                .filter(content -> content.table().equals(table))
                .mapToLong(Manifest.Content::rows)
                .sum();
    }

    private static void killConnectionsTo(Database target) {
        var superuser = TestPostgres.superuser("postgres");
        try (var connection =
                        DriverManager.getConnection(
                                superuser.url(), superuser.user(), superuser.password());
                var statement =
                        connection.prepareStatement(
                                "select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")) {
            var url = target.owner().url();
            statement.setString(1, url.substring(url.lastIndexOf('/') + 1));
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static JdbcClient in(Database database) {
        return TestPostgres.as(database.owner());
    }
}
