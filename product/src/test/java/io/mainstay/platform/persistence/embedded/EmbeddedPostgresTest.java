package io.mainstay.platform.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.mainstay.platform.persistence.CannotStart;
import io.mainstay.platform.persistence.Database;
import io.mainstay.platform.persistence.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The tests share one data folder, one after the other, as the starts of one product would.
class EmbeddedPostgresTest {

    private static final Path DATA = Path.of("target", "embedded-postgres-test").toAbsolutePath();
    private static final Path HOME = DATA.resolve("database");
    private static final Path CLUSTER = HOME.resolve("cluster").resolve("data");

    @BeforeAll
    static void startsOnAnEmptyFolder() throws IOException {
        Folders.deleteTree(DATA);
        try (var database = EmbeddedPostgres.start(DATA)) {
            owner(database).sql("create table kept (row_ text)").update();
        }
    }

    @AfterAll
    static void leavesNothing() throws IOException {
        Folders.deleteTree(DATA);
    }

    @Test
    void keepsRowsFromStartToStart() {
        try (var database = EmbeddedPostgres.start(DATA)) {
            write(database, "first");
        }
        try (var database = EmbeddedPostgres.start(DATA)) {
            assertThat(rows(database)).contains("first");
        }
    }

    /// Nobody else on the machine sees what is in the folder, or reads any of it; the programs of
    /// PostgreSQL, which are no secret, are run by a user of its own.
    @Test
    void isForItsOwnerAlone() throws IOException {
        var home = DATA.resolve("database");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx--x--x");
        try (var within = Files.list(home)) {
            assertThat(within.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(file)))
                                    .as(file.toString())
                                    .isEqualTo("rw-------"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(CLUSTER)))
                .isEqualTo("rwx------");
    }

    @Test
    void stopsInOrder() {
        EmbeddedPostgres.start(DATA).close();

        assertThat(CLUSTER.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void letsTheApplicationMakeNoTables() {
        try (var database = EmbeddedPostgres.start(DATA)) {
            var application = client(database.application());

            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> application.sql("create table mine (id int)").update())
                    .withStackTraceContaining("permission denied");
        }
    }

    @Test
    void refusesASecondInstanceOnTheSameFolder() {
        try (var database = EmbeddedPostgres.start(DATA)) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> EmbeddedPostgres.start(DATA))
                    .withMessageContaining("already runs on " + DATA)
                    .withMessageContaining("--data");
            assertThat(rows(database)).isNotNull();
        }
    }

    @Test
    void letsACommandJoinTheServerThatRuns() {
        try (var running = EmbeddedPostgres.start(DATA);
                var joined = EmbeddedPostgres.joinOrStart(DATA)) {
            write(joined, "joined");
            joined.close();

            assertThat(rows(running)).contains("joined");
        }
    }

    @Test
    void healsOnTheSamePortWhenTheServerAloneIsKilled() throws IOException {
        try (var database = EmbeddedPostgres.start(DATA)) {
            write(database, "before the kill");
            kill(postmaster());

            await().atMost(Duration.ofSeconds(10))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(rows(database)).contains("before the kill"));
        }
    }

    @Test
    void stopsAnOrphanAndKeepsWhatItWroteMeanwhile() throws IOException {
        var secrets = Secrets.keptIn(HOME.toRealPath());
        startOrphan(secrets.port());
        var orphan = postmaster();
        write(Roles.database(secrets, () -> {}), "by an orphan");

        try (var database = EmbeddedPostgres.start(DATA)) {
            assertThat(postmaster()).isNotEqualTo(orphan);
            assertThat(rows(database)).contains("by an orphan");
        }
    }

    @Test
    void isNotMisledByAPidThatAnotherProgramHasNow() throws IOException {
        var somebody = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    CLUSTER.resolve("postmaster.pid"),
                    somebody.pid() + "\n" + CLUSTER + "\n1790000000\n5432\n\n127.0.0.1\n");
            try (var database = EmbeddedPostgres.start(DATA)) {
                assertThat(rows(database)).isNotNull();
            }
            assertThat(somebody.isAlive()).isTrue();
        } finally {
            somebody.destroyForcibly();
        }
    }

    @Test
    void refusesRecordsOfAnotherPostgresVersion() throws IOException {
        var version = CLUSTER.resolve("PG_VERSION");
        var real = Files.readString(version);
        Files.writeString(version, "15\n");
        try {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> EmbeddedPostgres.start(DATA))
                    .withMessageContaining("written by PostgreSQL 15")
                    .withMessageContaining("brings PostgreSQL 18");
        } finally {
            Files.writeString(version, real);
        }
    }

    @Test
    void keepsTheRecordedWayToLeaveRootBehind() throws IOException {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        var record = HOME.resolve("run-as");
        var real = Files.readString(record);
        Files.writeString(record, "no-such-program -u nobody\n");
        try {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> EmbeddedPostgres.start(DATA))
                    .withMessageContaining("was made to run through \"no-such-program -u nobody\"");
        } finally {
            Files.writeString(record, real);
        }
    }

    @Test
    void becomesTheSameUserAnotherWay() throws IOException {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        var record = HOME.resolve("run-as");
        var real = Files.readString(record);
        assumeThat(real).contains("nobody");
        Files.writeString(record, "setpriv --reuid=nobody --regid=nobody --clear-groups\n");
        try (var database = EmbeddedPostgres.start(DATA)) {
            write(database, "reached another way");
            assertThat(record).hasContent(real);
        }
    }

    private static void startOrphan(int port) throws IOException {
        var cluster = Cluster.in(HOME.toRealPath(), "");
        cluster.control(
                "-D",
                CLUSTER.toRealPath().toString(),
                "-l",
                cluster.log().toString(),
                "-o",
                "-c unix_socket_directories='' -p " + port,
                "-w",
                "start");
    }

    private static long postmaster() {
        return Postmaster.recordedIn(CLUSTER).orElseThrow().pid();
    }

    private static void kill(long pid) {
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
    }

    private static void write(Database database, String row) {
        owner(database).sql("insert into kept values (:row)").param("row", row).update();
    }

    private static List<@Nullable String> rows(Database database) {
        return owner(database).sql("select row_ from kept").query(String.class).list();
    }

    private static JdbcClient owner(Database database) {
        return client(database.owner());
    }

    private static JdbcClient client(DatabaseAddress address) {
        return JdbcClient.create(
                new DriverManagerDataSource(address.url(), address.user(), address.password()));
    }
}
