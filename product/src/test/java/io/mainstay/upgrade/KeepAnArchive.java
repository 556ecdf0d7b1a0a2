package io.mainstay.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mainstay.incident.Cast;
import io.mainstay.incident.application.IncidentConversation;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.application.IncidentTransitions;
import io.mainstay.incident.domain.Hold;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.platform.access.FirstSignIn;
import io.mainstay.platform.audit.Invariant.Depth;
import io.mainstay.platform.audit.Verification;
import io.mainstay.platform.persistence.Database;
import io.mainstay.platform.persistence.backup.DatabaseBackup;
import io.mainstay.platform.persistence.backup.Manifest;
import io.mainstay.platform.persistence.backup.Progress;
import io.mainstay.testing.ModuleTest;
import io.mainstay.testing.TestClock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes a small house with something in every table and keeps its archive for later versions to
/// restore. Done once per release:
///
/// ```sh
/// mvn -pl product test -Dtest=KeepAnArchive -Dmainstay.keep=0.1.0
/// ```
@ModuleTest
@Import(Cast.class)
@EnabledIfSystemProperty(named = "mainstay.keep", matches = ".+")
class KeepAnArchive {

    private static final String THE_REST =
            """
            insert into platform_access.token (key, account, name, may_write, created, expires)
            select sha256('kept'), id, 'kept', true, now(), now() + interval '1 day' from platform_access.account limit 1;
            insert into platform_blob.blob (id, sha256, size, stored_at)
            values (9, encode(sha256('abc'), 'hex'), 3, now());
            insert into platform_blob.chunk values (9, 0, 'abc');
            insert into platform_jobs.job (id, kind, title, parameters, in_command, state, queued_at, finished_at)
            values (9, 'kept', 'Kept', '{"a": "b"}', true, 'DONE', now(), now());
            insert into platform_jobs.refused_row values (9, 1, 'kept', 'a,b');
            insert into platform_jobs.scheduled_task (task_name, task_instance, picked, version, execution_time)
            values ('kept', '9', false, 1, '2099-01-01');
            insert into platform_list.view (list, owner, name, filter, sort) values ('incidents', 1, 'Kept', 'open==true', '-openedAt');
            insert into platform_list.chosen_columns values (1, 'incidents', 'number,title');
            insert into platform_rest.idempotent_answer values (1, 'kept', sha256('x'), 201, '', 'x', now());
            insert into people.site (id, name, zone) values (9, 'Kept', 'Europe/Lisbon');
            insert into people.supplier (id, name) values (9, 'Kept');
            insert into people.supplier_contact select 9, id from people.person limit 1;
            insert into people.unit (id, name) values (9, 'Kept');
            insert into people.unit_customer select 9, id from people.person limit 1;
            insert into classification.category (id, process, name, path) values (9, 'incident', 'Kept', 'Kept');
            insert into journal.attachment (id, record, note, name, media_type, size, sha256, recorded_at)
            values (gen_random_uuid(), 'INC-1', false, 'kept.txt', 'text/plain', 3, encode(sha256('abc'), 'hex'), now());
            insert into journal.watcher values ('INC-1', 1, now()) on conflict do nothing;
            insert into relation.link (kind, from_record, to_record, made_at) values ('RELATES_TO', 'INC-1', 'INC-2', now());
            insert into notification.message (person, record, key, told_at) values (1, 'INC-1', 'incident.kept', now());
            insert into incident.source values ('kept', '1', 1, '{}', 1, 9, 9)
            """;

    @Autowired Cast cast;
    @Autowired IncidentService incidents;
    @Autowired IncidentTransitions transitions;
    @Autowired IncidentConversation conversation;
    @Autowired FirstSignIn firstSignIn;
    @Autowired Verification verification;
    @Autowired Database database;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    @Test
    void keep() {
        var version = System.getProperty("mainstay.keep");
        firstSignIn.announce();
        work();
        fillTheRest();
        await().until(() ->
                verification.verify(Optional.empty(), Depth.SAMPLE).tail().entries() == 0);

        var taken =
                DatabaseBackup.take(
                        database,
                        UpgradeTest.KEPT.resolve(version + ".mainstay"),
                        version,
                        Progress.UNTOLD);

        assertThat(taken.manifest().tables())
                .allSatisfy(content -> assertThat(content.rows()).as(content.table()).isPositive())
                .extracting(Manifest.Content::table)
                .contains("incident.incident");
    }

    private void work() {
        var network = cast.network();
        var rui = cast.rui();
        cast.join(rui.person().orElseThrow(), network);
        for (int call = 0; call < 3; call++) {
            var number = as(cast.marta(), () -> incidents.report(cast.mailIsSlow())).number();
            as(
                    cast.marta(),
                    () -> transitions.assign(number, network, Optional.empty(), Optional.empty()));
            as(rui, () -> transitions.start(number));
            var why =
                    new Hold(
                            "PART",
                            Optional.of(clock.instant().plusSeconds(86_400)),
                            Optional.empty());
            as(rui, () -> transitions.hold(number, why, Optional.of("Ordered a part")));
            if (call > 0) {
                as(rui, () -> transitions.resume(number));
                as(rui, () -> transitions.resolve(number, "SOLVED", "Restarted it"));
            }
        }
    }

    /// What no use case above writes; one row is enough to be restored and migrated.
    private void fillTheRest() {
        Stream.of(THE_REST.split(";")).forEach(sql -> jdbc.sql(sql).update());
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Actors.as(actor, work::get);
    }
}
