package io.mainstay.platform.audit.application;

import static io.mainstay.testing.TestClock.NINE_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.kernel.Channel;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.audit.Finding;
import io.mainstay.platform.audit.Finding.Kind;
import io.mainstay.platform.audit.Invariant.Depth;
import io.mainstay.platform.audit.Verification;
import io.mainstay.platform.persistence.Database;
import io.mainstay.platform.persistence.Migrations;
import io.mainstay.testing.ModuleTest;
import io.mainstay.testing.TestPostgres;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// The rows of the trail on a server whose transactions count lower than those that wrote them, as
/// after a restore.
@ModuleTest
@TestPropertySource(properties = "mainstay.audit.seal-every=0s")
class MovedChainTest {

    private static final String FAR = "9000000000";

    @Autowired AuditTrail trail;
    @Autowired Sealer sealer;
    @Autowired Verification verification;
    @Autowired TransactionTemplate transaction;
    @Autowired Database database;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void begins() {
        asOwner(
                """
                set session_replication_role = replica;
                truncate platform_audit.entry, platform_audit.value, platform_audit.seal
                """);
    }

    @Test
    void goesOnAboveTheOldNumbers() {
        onAServerThatCountedTo(FAR);
        write("sealed there");
        assertThat(sealer.seal()).isPositive();
        write("waiting there");
        var head = verification.verify(Optional.empty(), Depth.SAMPLE).head();
        onAServerThatCountedTo("0");

        Migrations.run(database);
        write("written here");

        assertThat(sealer.seal()).isEqualTo(2);
        var report = verification.verify(head, Depth.SAMPLE);
        assertThat(report.findings()).isEmpty();
        assertThat(report.tail().entries()).isZero();
    }

    @Test
    void wouldBreakWithoutThat() {
        onAServerThatCountedTo(FAR);
        write("sealed there");
        sealer.seal();
        onAServerThatCountedTo("0");

        write("written here");

        assertThat(sealer.seal()).isZero();
        assertThat(verification.verify(Optional.empty(), Depth.SAMPLE).findings())
                .extracting(Finding::kind)
                .contains(Kind.ENTRY_INSERTED);
    }

    @Test
    void staysAsItIsOnTheSameServer() {
        onAServerThatCountedTo("0");
        asOwner(
                "set session_replication_role = replica; delete from platform_audit.entry; delete from platform_audit.seal");
        write("here");
        var before = definition();

        Migrations.run(database);

        assertThat(definition()).isEqualTo(before);
    }

    private String definition() {
        return jdbc.sql("select pg_get_functiondef('platform_audit.chain_number'::regproc)")
                .query(String.class)
                .single();
    }

    private void onAServerThatCountedTo(String number) {
        asOwner(
                """
                create or replace function platform_audit.chain_number(transaction xid8) returns xid8
                    language sql immutable parallel safe
                    return cast(cast(cast(cast(transaction as text) as numeric) + %s as text) as xid8)
                """
                        .formatted(number));
    }

    private void write(String title) {
        transaction.executeWithoutResult(status ->
                trail.write(
                        new AuditEntry(
                                new RecordRef("INC", 1042),
                                Optional.empty(),
                                Channel.PAGE,
                                NINE_O_CLOCK,
                                "EDIT",
                                List.of(new Change("title", null, title)))));
    }

    private void asOwner(String sql) {
        var name = jdbc.sql("select current_database()").query(String.class).single();
        TestPostgres.as(TestPostgres.superuser(name)).sql(sql).update();
    }
}
