package io.mainstay.platform.bulk.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.incident.Cast;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.bulk.BulkInput;
import io.mainstay.platform.bulk.domain.Bulk;
import io.mainstay.platform.bulk.domain.BulkRefused;
import io.mainstay.platform.bulk.domain.BulkRepository;
import io.mainstay.testing.ModuleTest;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody has a bulk change open in two tabs, and uses both at once.
@ModuleTest
@Import(Cast.class)
class BulkTwoTabsTest {

    private static final int ROUNDS = 10;

    @Autowired BulkChanges bulks;
    @Autowired BulkRepository repository;
    @Autowired IncidentService incidents;
    @Autowired AuditTrail trail;
    @Autowired JdbcClient jdbc;
    @Autowired Cast cast;

    private Actor marta = Actor.system(Channel.JOB);

    @BeforeEach
    void isOnePerson() {
        marta = cast.marta();
    }

    @Test
    void isStartedOnceWhenBothTabsStartIt() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var bulk = watching();
            var begun = bothAtOnce(() -> bulks.start(bulk.id()), () -> bulks.start(bulk.id()));

            assertThat(begun).containsExactlyInAnyOrder(true, false);
            assertThat(jobsOf(bulk)).hasSize(1);
        }
    }

    @Test
    void doesWhatItsHistorySaysWhenTheOtherTabChoosesMeanwhile() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var bulk = watching();
            bothAtOnce(() -> bulks.start(bulk.id()), () -> note(bulk));

            var now = Actors.as(marta, () -> bulks.get(bulk.id()));
            var chosen = now.deed().orElseThrow().action();
            assertThat(told(bulk)).isEqualTo(now.isStarted() ? List.of(chosen) : List.of());
        }
    }

    @Test
    void isNotStartedWhenAnotherDeedWasChosenSinceItWasSeen() {
        var bulk = watching();
        var seen = bulk.deed().orElseThrow();
        Actors.run(marta, () -> note(bulk));

        assertThat(repository.start(bulk.id(), 1, seen)).isFalse();
        assertThatExceptionOfType(BulkRefused.class)
                .isThrownBy(() -> Actors.as(marta, () -> bulks.start(bulk.id(), seen.mark())))
                .extracting(BulkRefused::code)
                .isEqualTo("bulk-chosen-anew");
        assertThat(Actors.as(marta, () -> bulks.get(bulk.id())).isStarted()).isFalse();
    }

    private Bulk watching() {
        return Actors.as(
                marta,
                () -> {
                    var number = incidents.report(cast.mailIsSlow()).number().toString();
                    var picked = bulks.ofRecords("incident", Set.of(number));
                    return bulks.choose(picked.id(), "watch", new BulkInput(Map.of()));
                });
    }

    private void note(Bulk bulk) {
        bulks.choose(bulk.id(), "note", new BulkInput(Map.of("text", "Something else")));
    }

    /// Whether each of them went through.
    private List<Boolean> bothAtOnce(Runnable one, Runnable other)
            throws InterruptedException, ExecutionException {
        var gate = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> wentThrough(gate, one));
            var second = threads.submit(() -> wentThrough(gate, other));
            gate.countDown();
            return Stream.of(first.get(), second.get()).toList();
        }
    }

    private boolean wentThrough(CountDownLatch gate, Runnable act) throws InterruptedException {
        gate.await();
        try {
            Actors.run(marta, act);
            return true;
        } catch (BulkRefused refused) {
            return false;
        }
    }

    private List<String> jobsOf(Bulk bulk) {
        return jdbc.sql("select title from platform_jobs.job where title = :title")
                .param("title", bulk.ref().toString())
                .query((row, index) -> row.getString("title"))
                .list();
    }

    /// The action that was started, as its history tells it.
    private List<String> told(Bulk bulk) {
        return Actors.as(marta, () -> trail.history(bulk.ref(), OptionalLong.empty(), 10)).stream()
                .flatMap(written -> written.entry().changes().stream())
                .filter(change -> change.field().equals("action"))
                .map(change -> String.valueOf(change.after()))
                .toList();
    }
}
