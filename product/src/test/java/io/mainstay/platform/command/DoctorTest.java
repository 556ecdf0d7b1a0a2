package io.mainstay.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.MainstayApplication;
import io.mainstay.platform.persistence.Database;
import io.mainstay.platform.persistence.DatabaseAddress;
import io.mainstay.platform.persistence.examination.Verdict;
import io.mainstay.platform.persistence.examination.Verdict.Degree;
import io.mainstay.testing.TestPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/// Each thing that may be wrong is made wrong, and named.
class DoctorTest {

    private static final String URL = "mainstay.database.url";
    private static final String OWNER = "mainstay.database.owner-url";

    @TempDir Path data;

    private final StringWriter said = new StringWriter();
    private Database database = TestPostgres.migrated();
    private Clock clock = Clock.systemUTC();

    @BeforeEach
    void give() {
        use(database);
    }

    @AfterEach
    void takeBack() {
        System.clearProperty(URL);
        System.clearProperty(OWNER);
    }

    @Test
    void saysWhetherTheServerWaitsForTheDisk() {
        examine();

        // The tests' own server does not; one that is given does.
        var waits = owner().sql("show fsync").query(String.class).single().equals("on");
        assertThat(said.toString().contains("Wrong     PostgreSQL: fsync is off"))
                .isEqualTo(!waits);
    }

    @Test
    void findsNothingWrongWithTheTables() {
        examine();

        assertThat(wrong()).isEmpty();
        assertThat(said.toString())
                .contains("Good      Java: version " + Runtime.version())
                .contains("Good      Tables: of this version.")
                .contains("Good      Clock: ")
                .contains("Good      Roles: append-only by grant and by trigger")
                .contains("Good      Audit trail: its triggers refuse every change")
                .contains("Good      Audit trail: all of it is sealed")
                .contains("Good      Change feed: nothing is held back")
                .contains("Good      Jobs: none stuck or failed")
                .doesNotContain("only-for-tests");
    }

    @Test
    void mindsOneRoleForAll() {
        use(new Database(database.owner(), database.owner(), () -> {}));

        examine();

        assertThat(wrong()).isEmpty();
        assertThat(said.toString())
                .contains("Mind      Roles: test_owner owns the tables", "triggers alone");
    }

    @Test
    void namesASuperuser() {
        var superuser = TestPostgres.superuser(name());
        use(new Database(superuser, superuser, () -> {}));

        assertThat(examine()).isEqualTo(1);
        assertThat(said.toString()).contains("Wrong     Roles: ", "is a superuser");
    }

    @Test
    void namesARightToChangeTheTrail() {
        owner().sql("grant update on platform_audit.entry to public").update();

        assertThat(examine()).isEqualTo(1);
        assertThat(said.toString())
                .contains("Wrong     Roles: test_application has the right to change")
                .contains("platform_audit.entry");
    }

    @Test
    void namesADisabledTrigger() {
        owner().sql("alter table platform_audit.seal disable trigger append_only").update();

        assertThat(examine()).isEqualTo(1);
        assertThat(said.toString())
                .contains("append_only is missing or disabled on platform_audit.seal");
    }

    @Test
    void namesTablesOfANewerVersion() {
        owner().sql(
                        """
                        insert into incident.migration_history
                            (installed_rank, version, description, type, script, installed_by, execution_time, success)
                        values (900, '900', 'of tomorrow', 'SQL', 'V900__of_tomorrow.sql', 'test', 1, true)
                        """)
                .update();

        assertThat(examine()).isEqualTo(1);
        assertThat(said.toString())
                .contains("Wrong     Tables: written by a newer Mainstay: incident 900");
    }

    @Test
    void mindsTablesThatAreNotMadeYet() {
        database = TestPostgres.empty();
        use(database);

        examine();

        assertThat(wrong()).isEmpty();
        assertThat(said.toString())
                .contains("Mind      Tables: of an earlier version or none")
                .doesNotContain("Jobs:");
    }

    @Test
    void namesClocksThatDiffer() {
        clock = Clock.offset(clock, Duration.ofMinutes(3));

        assertThat(examine()).isEqualTo(1);
        assertThat(said.toString()).contains("Wrong     Clock: ", "times and deadlines are wrong");
    }

    @Test
    void namesEntriesThatNobodySealsWhileANodeRuns() throws Exception {
        entry("now() - interval '20 minutes'");

        examine();
        assertThat(said.toString()).contains("no node runs, and the next start seals them");

        asNode(() -> assertThat(examine()).isEqualTo(1));
        assertThat(said.toString())
                .contains(
                        "Wrong     Audit trail: 1 entries wait for their seal, the oldest for 20 min");
    }

    @Test
    void namesJobsThatAreStuckOrFailed() throws Exception {
        job("'RUNNING'", "now() - interval '1 hour'", "null", "null");
        job("'FAILED'", "now()", "'no-memory'", "now()");

        asNode(() -> assertThat(examine()).isEqualTo(1));

        assertThat(said.toString())
                .contains("Wrong     Jobs: JOB-1 has not moved")
                .contains("Mind      Jobs: JOB-2 (Import) failed within the last seven days");
    }

    @Test
    void mindsChangesThatATransactionHoldsBack() throws Exception {
        var address = database.owner();
        try (var open =
                        DriverManager.getConnection(
                                address.url(), address.user(), address.password());
                var statement = open.createStatement()) {
            open.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");
            owner().sql(
                            "insert into platform_feed.change (ref, at) values ('INC-1', now() - interval '1 minute')")
                    .update();

            examine();
        }

        assertThat(wrong()).isEmpty();
        assertThat(said.toString()).contains("Mind      Change feed: changes wait 1 min");
    }

    @Test
    void namesAFeedThatNobodyReads() throws Exception {
        owner().sql(
                        "insert into platform_feed.change (ref, at) values ('INC-1', now() - interval '2 days')")
                .update();

        asNode(() -> assertThat(examine()).isEqualTo(1));

        assertThat(said.toString())
                .contains("Wrong     Change feed: a node runs and none has read");
    }

    @Test
    void saysThatTheDatabaseDoesNotAnswer() {
        var nowhere =
                new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/none", "x", "only-for-tests");
        use(new Database(nowhere, nowhere, () -> {}));

        assertThat(examine()).isEqualTo(1);
        assertThat(said.toString())
                .contains("Wrong     Database: does not answer")
                .doesNotContain("only-for-tests");
    }

    @Test
    void makesNoDatabaseByLooking() {
        takeBack();

        assertThat(examine()).isZero();
        assertThat(said.toString()).contains("there is no database in " + data + " yet");
        assertThat(data.resolve("database")).doesNotExist();
    }

    @Test
    void namesPasswordsThatOthersMayRead() throws IOException {
        var secrets =
                Files.createDirectories(data.resolve("database")).resolve("access.properties");
        Files.writeString(secrets, "port=0");
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(examine()).isEqualTo(1);
        assertThat(said.toString())
                .contains("Wrong     Data folder: others", "chmod 600 " + secrets);
    }

    @Test
    void judgesTheMachine() {
        var machine = new MachineExamination(data);

        assertThat(machine.space(500_000_000).isWrong()).isTrue();
        assertThat(machine.space(3L << 30).degree()).isEqualTo(Degree.MIND);
        assertThat(machine.space(50L << 30).degree()).isEqualTo(Degree.GOOD);
        assertThat(MachineExamination.java(21).isWrong()).isTrue();
        assertThat(MachineExamination.memory(1L << 30, 1L << 30))
                .extracting(Verdict::isWrong, Verdict::remedy)
                .containsExactly(true, "Set MAINSTAY_MEMORY lower, or give the machine more.");
    }

    private interface Work {
        void run() throws Exception;
    }

    /// As if a node had a connection open.
    private void asNode(Work work) throws Exception {
        var address = database.application();
        try (var node =
                DriverManager.getConnection(
                        address.url() + "?ApplicationName=mainstay",
                        address.user(),
                        address.password())) {
            assertThat(node.isValid(1)).isTrue();
            work.run();
        }
    }

    private int examine() {
        var product = new Product(MainstayApplication.class);
        return new CommandLine(new Doctor(product, clock))
                .addMixin("product", product)
                .setOut(new PrintWriter(said))
                .execute("--data", data.toString());
    }

    /// What is wrong apart from the speed at which the tests' server runs.
    private List<String> wrong() {
        return said.toString()
                .lines()
                .filter(line -> line.startsWith("  Wrong"))
                .filter(line -> !line.contains("so a power failure loses"))
                .map(String::strip)
                .toList();
    }

    private JdbcClient owner() {
        return TestPostgres.as(database.owner());
    }

    private void entry(String at) {
        owner().sql(
                        """
                        insert into platform_audit.entry
                            (ref, channel, action, occurred_at, recorded_at, digests, digest)
                        values ('INC-1', 'PAGE', 'X', %1$s, %1$s, '{}', sha256('x'))
                        """
                                .formatted(at))
                .update();
    }

    private void job(String state, String seen, String error, String finished) {
        owner().sql(
                        """
                        insert into platform_jobs.job
                            (kind, title, parameters, in_command, state, queued_at, seen_at, error_code, finished_at)
                        values ('import', 'Import', '{}', false, %s, now(), %s, %s, %s)
                        """
                                .formatted(state, seen, error, finished))
                .update();
    }

    private String name() {
        var url = database.owner().url();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static void use(Database database) {
        System.setProperty(URL, setting(database.application()));
        System.setProperty(OWNER, setting(database.owner()));
    }

    private static String setting(DatabaseAddress address) {
        return address.url()
                .replace(
                        "jdbc:postgresql://",
                        "postgresql://%s:%s@".formatted(address.user(), address.password()));
    }
}
