package io.mainstay.platform.bulk.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.incident.Cast;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.Reach;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.platform.bulk.BulkInput;
import io.mainstay.platform.bulk.domain.Bulk;
import io.mainstay.platform.bulk.domain.BulkRefused;
import io.mainstay.platform.bulk.domain.ItemState;
import io.mainstay.platform.jobs.domain.JobRepository;
import io.mainstay.testing.ModuleTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How far bulk changes reach for those who work for a part, and how often one is taken back.
@ModuleTest
@Import(Cast.class)
class BulkReachTest {

    @Autowired BulkChanges bulks;
    @Autowired BulkPreview previews;
    @Autowired BulkRun handler;
    @Autowired BulkKinds kinds;
    @Autowired JobRepository jobs;
    @Autowired IncidentService incidents;
    @Autowired Cast cast;
    @Autowired JdbcClient jdbc;

    @Test
    void whoeverWorksForAPartChangesThatPartAndNothingElse() {
        var part = unit("Bulk part");
        var elsewhere = unit("Bulk elsewhere");
        var analyst = analystFor(part);
        var own = reportedFor(part);
        var moved = reportedFor(part);
        var foreign = reportedFor(elsewhere);

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> picked(analyst, foreign));
        var bulk = noted(analyst, picked(analyst, own, moved));
        move(moved, elsewhere);
        assertThat(Actors.as(analyst, () -> previews.of(bulk)).possible()).isEqualTo(1);
        over(Actors.as(analyst, () -> bulks.start(bulk.id())));
        run(analyst, bulk);

        assertThat(Actors.as(analyst, () -> bulks.counts(bulk.id())))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(ItemState.CHANGED, 1L, ItemState.REFUSED, 1L));
    }

    @Test
    void whatAPartDoesNotGiveIsNotOfferedThere() {
        var part = unit("Bulk offers");
        var analyst = analystFor(part);
        var offered =
                Actors.as(analyst, () -> kinds.actions(kinds.get("incident"))).stream()
                        .map(action -> action.name())
                        .toList();
        var bulk = picked(analyst, reportedFor(part));

        assertThat(offered).contains("assign", "note").doesNotContain("cancel");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() ->
                        Actors.as(
                                analyst,
                                () ->
                                        bulks.choose(
                                                bulk.id(),
                                                "cancel",
                                                new BulkInput(Map.of("reason", "x")))));
    }

    @Test
    void isTakenBackOnceHoweverManyAskAtTheSameMoment() throws Exception {
        var number = Actors.as(cast.marta(), () -> incidents.report(cast.mailIsSlow())).number();
        var marta = cast.marta();
        var picked = picked(marta, number);
        var bulk =
                Actors.as(marta, () -> bulks.choose(picked.id(), "watch", new BulkInput(Map.of())));
        over(Actors.as(marta, () -> bulks.start(bulk.id())));
        run(marta, bulk);

        var refusals = refusals(marta, bulk, 6);

        assertThat(refusals).hasSize(5).allMatch(BulkRefused.class::isInstance);
    }

    private List<Throwable> refusals(Actor actor, Bulk bulk, int times) throws Exception {
        var together = new CyclicBarrier(times);
        var asked = new ArrayList<Future<Bulk>>();
        try (var threads = Executors.newFixedThreadPool(times)) {
            for (var i = 0; i < times; i++) {
                asked.add(
                        threads.submit(() -> {
                            together.await();
                            return Actors.as(actor, () -> bulks.undo(bulk.id()));
                        }));
            }
        }
        var refusals = new ArrayList<Throwable>();
        for (var one : asked) {
            try {
                one.get();
            } catch (ExecutionException refused) {
                refusals.add(refused.getCause());
            }
        }
        return refusals;
    }

    private Actor analystFor(long unit) {
        return cast.actor(
                "Ana Part",
                Standing.NONE.holding(
                        Map.of(Role.SERVICE_DESK_ANALYST, new Reach(Set.of(unit), Set.of()))),
                Role.USER);
    }

    private Bulk picked(Actor actor, IncidentNumber... numbers) {
        var written = new TreeSet<>(Arrays.stream(numbers).map(Object::toString).toList());
        return Actors.as(actor, () -> bulks.ofRecords("incident", written));
    }

    private Bulk noted(Actor actor, Bulk bulk) {
        return Actors.as(
                actor,
                () ->
                        bulks.choose(
                                bulk.id(),
                                "note",
                                new BulkInput(Map.of("text", "Provider is told"))));
    }

    private void run(Actor actor, Bulk bulk) {
        Actors.run(actor, () -> handler.run(new ToldBulkRun(bulk.id(), Integer.MAX_VALUE)));
    }

    /// Waits until the node has given the job up: nobody here has an account.
    private void over(Bulk bulk) {
        var job = bulk.job().orElseThrow();
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (jobs.find(job).orElseThrow().state().isOpen() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    private IncidentNumber reportedFor(long unit) {
        var number = Actors.as(cast.marta(), () -> incidents.report(cast.mailIsSlow())).number();
        move(number, unit);
        return number;
    }

    private void move(IncidentNumber number, long unit) {
        jdbc.sql("update incident.incident set unit = ? where id = ?")
                .param(unit)
                .param(number.serial())
                .update();
    }

    private long unit(String name) {
        return jdbc.sql("insert into people.unit (name) values (?) returning id")
                .param(name)
                .query(Long.class)
                .single();
    }
}
