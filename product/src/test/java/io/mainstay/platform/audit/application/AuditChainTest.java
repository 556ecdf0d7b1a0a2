package io.mainstay.platform.audit.application;

import static io.mainstay.platform.audit.Finding.Kind.ENTRY_ALTERED;
import static io.mainstay.platform.audit.Finding.Kind.ENTRY_DELETED;
import static io.mainstay.platform.audit.Finding.Kind.ENTRY_INSERTED;
import static io.mainstay.platform.audit.Finding.Kind.HEAD_MISSING;
import static io.mainstay.platform.audit.Finding.Kind.SEAL_ALTERED;
import static io.mainstay.platform.audit.Finding.Kind.SEAL_MISSING;
import static io.mainstay.platform.audit.Finding.Kind.VALUE_ALTERED;
import static io.mainstay.testing.TestClock.NINE_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.audit.Finding;
import io.mainstay.platform.audit.Finding.Kind;
import io.mainstay.platform.audit.Invariant.Depth;
import io.mainstay.platform.audit.Verification;
import io.mainstay.platform.audit.VerificationReport;
import io.mainstay.testing.ModuleTest;
import io.mainstay.testing.TestPostgres;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// What somebody with the keys to the database may do to the trail, and what verification then
/// says.
@ModuleTest
@TestPropertySource(properties = "mainstay.audit.seal-every=0s")
class AuditChainTest {

    private static final RecordRef RECORD = new RecordRef("INC", 1042);

    @Autowired AuditTrail trail;
    @Autowired Sealer sealer;
    @Autowired Verification verification;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void threeSealsOfThreeEntries() {
        forgetAll();
        IntStream.rangeClosed(1, 3)
                .forEach(seal -> {
                    IntStream.rangeClosed(1, 3).forEach(entry -> write("entry " + seal + entry));
                    assertThat(sealer.seal()).isEqualTo(3);
                });
    }

    @AfterEach
    void forgetAll() {
        asOwner("truncate platform_audit.entry, platform_audit.value, platform_audit.seal");
        asOwner("alter sequence platform_audit.entry_position restart");
    }

    @Test
    void holdsWhileNobodyTouchesIt() {
        write("not sealed yet");

        var report = verify();

        assertThat(report.findings()).isEmpty();
        assertThat(report.seals()).isEqualTo(3);
        assertThat(report.sealedEntries()).isEqualTo(9);
        assertThat(report.tail())
                .isEqualTo(new VerificationReport.Tail(1, Optional.of(NINE_O_CLOCK)));
    }

    static Stream<Arguments> tampering() {
        return Stream.of(
                tampering(
                        "update platform_audit.entry set actor = 8 where position = 5",
                        ENTRY_ALTERED,
                        "5"),
                tampering(
                        "update platform_audit.entry set digest = sha256('x') where position = 5",
                        ENTRY_ALTERED,
                        "5"),
                tampering(
                        "update platform_audit.entry set occurred_at = occurred_at + interval '1 microsecond' where position = 2",
                        ENTRY_ALTERED,
                        "2"),
                tampering(
                        "delete from platform_audit.entry where position = 5", ENTRY_DELETED, "5"),
                tampering(
                        """
                        insert into platform_audit.entry
                        select 99, xid, ref, actor, channel, action, occurred_at, recorded_at, digests, digest
                          from platform_audit.entry where position = 5
                        """,
                        ENTRY_INSERTED,
                        "99"),
                tampering(
                        "update platform_audit.value set fields = jsonb_set(fields, '{title,after}', '\"x\"') where entry = 5",
                        VALUE_ALTERED,
                        "5"),
                tampering(
                        "update platform_audit.value set fields = fields || '{\"team\": {\"salt\": \"\", \"after\": \"x\"}}' where entry = 5",
                        VALUE_ALTERED,
                        "5"),
                tampering("delete from platform_audit.seal where number = 2", SEAL_MISSING, "2"),
                tampering("delete from platform_audit.seal where number = 1", SEAL_MISSING, "1"),
                tampering(
                        "update platform_audit.seal set sealed_at = sealed_at + interval '1 s' where number = 2",
                        SEAL_ALTERED,
                        "2"));
    }

    private static Arguments tampering(String sql, Kind kind, String subject) {
        return Arguments.of(sql, kind, subject);
    }

    @ParameterizedTest
    @MethodSource("tampering")
    void namesTheFirstThingThatIsWrong(String sql, Kind kind, String subject) {
        asOwner(sql);

        assertThat(verify().findings())
                .extracting(Finding::kind, Finding::subject)
                .startsWith(tuple(kind, subject))
                .doesNotHaveDuplicates();
    }

    @Test
    void misjudgesNoEntryAfterAMissingSeal() {
        asOwner("delete from platform_audit.seal where number = 2");

        assertThat(verify().findings()).hasSize(1);
    }

    @Test
    void findsACutTailByTheExportedHeadOnly() {
        var head = verify().head().orElseThrow();
        asOwner("delete from platform_audit.entry where position > 6");
        asOwner("delete from platform_audit.seal where number = 3");

        assertThat(verify().findings()).isEmpty();
        assertThat(verify(head).findings()).extracting(Finding::kind).containsExactly(HEAD_MISSING);
    }

    @Test
    void stillKnowsAHeadThatWasExportedEarlier() {
        var head = verify().head().orElseThrow();
        write("later");
        sealer.seal();

        assertThat(verify(head).findings()).isEmpty();
    }

    @Test
    void holdsWhenAValueIsErased() {
        asOwner("update platform_audit.value set fields = fields - 'title' where entry = 5");
        asOwner("delete from platform_audit.value where entry = 6");

        assertThat(verify().findings()).isEmpty();
        assertThat(verify().erasedValues()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update platform_audit.entry set action = 'X'",
                "delete from platform_audit.entry",
                "truncate platform_audit.entry",
                "update platform_audit.seal set count = 1",
                "delete from platform_audit.seal"
            })
    void refusesChangesByTheApplication(String sql) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(sql).update());
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void waitsForTheOldestTransactionBeforeItSeals() {
        transaction.executeWithoutResult(slow -> {
            trail.write(entry("began first"));
            inAnotherThread(() -> write("committed first"));
            assertThat(inAnotherThread(sealer::seal)).isZero();
        });

        assertThat(sealer.seal()).isEqualTo(2);
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void sealsEachEntryOnceWhateverTheOrderOfCommits() {
        var writers =
                IntStream.range(0, 8)
                        .mapToObj(writer -> Thread.ofVirtual().start(() -> writeInTwos(25)))
                        .toList();
        long sealed = 0;
        while (writers.stream().anyMatch(Thread::isAlive)) {
            sealed += sealer.seal();
        }
        sealed += sealer.seal();

        assertThat(sealed).isEqualTo(8 * 25 * 2);
        assertThat(verify().findings()).isEmpty();
        assertThat(verify().tail().entries()).isZero();
    }

    private void writeInTwos(int times) {
        IntStream.range(0, times)
                .forEach(time ->
                        transaction.executeWithoutResult(status -> {
                            trail.write(entry("one"));
                            trail.write(entry("two"));
                        }));
    }

    private static void inAnotherThread(Runnable work) {
        inAnotherThread(Executors.callable(work));
    }

    private static <T> T inAnotherThread(Callable<T> work) {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var task = executor.submit(work);
            executor.close();
            return task.resultNow();
        }
    }

    private void write(String title) {
        transaction.executeWithoutResult(status -> trail.write(entry(title)));
    }

    private static AuditEntry entry(String title) {
        return new AuditEntry(
                RECORD,
                Optional.of(new PersonId(7)),
                Channel.PAGE,
                NINE_O_CLOCK,
                "EDIT",
                List.of(new Change("title", null, title)));
    }

    private VerificationReport verify() {
        return verification.verify(Optional.empty(), Depth.SAMPLE);
    }

    private VerificationReport verify(String head) {
        return verification.verify(Optional.of(head), Depth.SAMPLE);
    }

    /// The keeper of the database can do what the application cannot.
    private void asOwner(String sql) {
        var name = jdbc.sql("select current_database()").query(String.class).single();
        TestPostgres.as(TestPostgres.superuser(name))
                .sql("set session_replication_role = replica; " + sql)
                .update();
    }
}
