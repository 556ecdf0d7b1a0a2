package io.mainstay.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.application.IncidentTransitions;
import io.mainstay.incident.application.queue.QueueService;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.queue.Holding;
import io.mainstay.incident.domain.queue.QueueLine;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.Role;
import io.mainstay.people.TeamId;
import io.mainstay.testing.ModuleTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What waits for a team, and that nobody takes what another takes.
@ModuleTest
@Import(Cast.class)
class QueueTest {

    @Autowired Cast cast;
    @Autowired IncidentService incidents;
    @Autowired IncidentTransitions transitions;
    @Autowired IncidentAccess access;
    @Autowired QueueService queues;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private TeamId network;
    private Actor rui;

    @BeforeEach
    void aTeam() {
        network = cast.team("Queue of its own " + System.nanoTime());
        rui = member("Rui Barros");
    }

    @Test
    void givesTheMostUrgentAndOfThoseTheOldest() {
        var late = waiting(3, "2026-03-02T08:00:00Z");
        var early = waiting(3, "2026-03-01T08:00:00Z");
        var pressing = waiting(1, "2026-03-02T08:30:00Z");

        assertThat(unassigned()).containsExactly(pressing, early, late);
        assertThat(next(rui)).contains(pressing);
        assertThat(next(rui)).contains(early);
        assertThat(next(rui)).contains(late);
        assertThat(next(rui)).isEmpty();
        assertThat(Actors.as(rui, () -> access.get(early)).handling().assignee())
                .isEqualTo(rui.person());
    }

    @Test
    void aTokenThatOnlyReadsLooksAndTakesNothing() {
        var waits = waiting(2, "2026-03-02T08:00:00Z");
        var reading =
                new Actor(
                        rui.person(), rui.name(), rui.roles(), rui.standing(), rui.channel(), true);

        assertThat(Actors.as(reading, () -> queues.of(network)).unassigned())
                .extracting(QueueLine::number)
                .containsExactly(waits);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> next(reading))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("token-reads-only"));
    }

    @Test
    void twoAtOnceNeverGetTheSame() throws Exception {
        var all = new ArrayList<IncidentNumber>();
        for (var number = 0; number < 12; number++) {
            all.add(waiting(2, "2026-03-02T08:00:00Z"));
        }

        var taken = takeAtOnce(16);

        assertThat(taken).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void passesOverWhatSomebodyElseIsTakingAtThisMoment() throws Exception {
        var first = waiting(1, "2026-03-02T08:00:00Z");
        var second = waiting(2, "2026-03-02T08:00:00Z");
        var held = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var other =
                    threads.submit(() ->
                            transaction.executeWithoutResult(open -> {
                                lock(first);
                                held.countDown();
                                await(release);
                            }));
            held.await();
            try {
                assertThat(next(rui)).contains(second);
            } finally {
                release.countDown();
            }
            other.get();
        }
    }

    @Test
    void leavesWhatWaitsForSomethingElse() {
        var number = waiting(1, "2026-03-02T08:00:00Z");
        jdbc.sql(
                        """
                        update incident.incident set state = 'ON_HOLD', hold_reason = 'PART', follow_up = now()
                         where id = ?
                        """)
                .param(number.serial())
                .update();

        assertThat(next(rui)).isEmpty();
        var queue = Actors.as(rui, () -> queues.of(network));
        assertThat(queue.unassigned()).isEmpty();
        assertThat(queue.others()).extracting(QueueLine::number).containsExactly(number);
    }

    @Test
    void takesTheNextOfOneTeamWhenAsked() {
        var number = waiting(1, "2026-03-01T08:00:00Z");

        assertThat(Actors.as(rui, () -> queues.takeNext(Optional.of(network))))
                .map(Incident::number)
                .contains(number);
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() ->
                        Actors.run(rui, () -> queues.takeNext(Optional.of(new TeamId(999_999)))));
    }

    @Test
    void countsWhatEachMemberHas() {
        var idle = member("Ida Idle");
        waiting(1, "2026-03-02T08:00:00Z");
        waiting(3, "2026-03-02T08:00:00Z");
        waiting(4, "2026-03-02T08:00:00Z");
        next(rui);
        next(rui);

        var load = Actors.as(rui, () -> queues.of(network)).load();
        assertThat(load.waiting()).isEqualTo(1);
        assertThat(load.members())
                .containsExactly(
                        Holding.nothing(idle.person().orElseThrow()),
                        new Holding(rui.person(), 2, 1, 0));
    }

    @Test
    void isNotThereForOtherTeamsPeople() {
        var messaging = cast.actor("Mia Mail", Cast.inTeam(cast.messaging()), Role.SPECIALIST);
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> Actors.run(messaging, () -> queues.of(network)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(
                        () -> Actors.run(cast.aisha(), () -> queues.takeNext(Optional.empty())));
        assertThat(Actors.as(cast.marta(), () -> queues.of(network)).team().id())
                .isEqualTo(network);
    }

    @Test
    void neverGivesARestrictedOneToWhoeverIsNotNamedInIt() {
        var number = waiting(1, "2026-03-02T08:00:00Z");
        jdbc.sql("update incident.incident set restricted = true where id = ?")
                .param(number.serial())
                .update();

        assertThat(next(rui)).isEmpty();
        assertThat(Actors.as(rui, () -> queues.of(network)).load().waiting()).isZero();
    }

    private void lock(IncidentNumber number) {
        jdbc.sql("select id from incident.incident where id = ? for update")
                .param(number.serial())
                .query(Long.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private List<IncidentNumber> takeAtOnce(int people) throws Exception {
        var start = new CountDownLatch(1);
        var tasks = new ArrayList<Callable<Optional<IncidentNumber>>>();
        for (var person = 0; person < people; person++) {
            var actor = member("Taker " + person);
            tasks.add(() -> {
                start.await();
                return next(actor);
            });
        }
        try (var threads = Executors.newFixedThreadPool(people)) {
            var futures = tasks.stream().map(threads::submit).toList();
            start.countDown();
            var taken = new ArrayList<IncidentNumber>();
            for (var future : futures) {
                future.get().ifPresent(taken::add);
            }
            return taken;
        } catch (ExecutionException failure) {
            throw new AssertionError(failure.getCause());
        }
    }

    private Actor member(String name) {
        var actor = cast.actor(name + network, Cast.inTeam(network), Role.SPECIALIST);
        cast.join(actor.person().orElseThrow(), network);
        return actor;
    }

    private IncidentNumber waiting(int priority, String opened) {
        var number = Actors.as(cast.marta(), () -> incidents.report(cast.mailIsSlow())).number();
        Actors.run(
                cast.marta(),
                () -> transitions.assign(number, network, Optional.empty(), Optional.empty()));
        jdbc.sql("update incident.incident set priority = ?, opened_at = ? where id = ?")
                .param(priority)
                .param(java.sql.Timestamp.from(Instant.parse(opened)))
                .param(number.serial())
                .update();
        return number;
    }

    private Optional<IncidentNumber> next(Actor actor) {
        return Actors.as(actor, () -> queues.takeNext(Optional.empty())).map(Incident::number);
    }

    private List<IncidentNumber> unassigned() {
        return Actors.as(rui, () -> queues.of(network)).unassigned().stream()
                .map(QueueLine::number)
                .toList();
    }
}
