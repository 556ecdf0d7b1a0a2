package io.mainstay.platform.jobs.application;

import static io.mainstay.testing.TestClock.NINE_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Channel;
import io.mainstay.platform.jobs.domain.Job;
import io.mainstay.platform.jobs.domain.JobError;
import io.mainstay.platform.jobs.domain.JobState;
import io.mainstay.platform.jobs.domain.RefusedRow;
import io.mainstay.platform.jobs.domain.RunRepository;
import io.mainstay.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class ActiveRunTest {

    private final TestClock clock = new TestClock();
    private final Kept kept = new Kept();
    private final ActiveRun run =
            new ActiveRun(
                    job(),
                    new ActorOfNow(() -> Optional.of(Actor.system(Channel.JOB)), clock),
                    new ActiveRun.Ground(
                            kept, TransactionOperations.withoutTransaction(), clock, () -> false));

    @Test
    void writesProgressOnceASecond() {
        IntStream.rangeClosed(1, 2_000)
                .forEach(done -> {
                    clock.turn(Duration.ofMillis(1));
                    run.progress(done, 2_000);
                });

        assertThat(kept.reports)
                .containsExactly(new Job.Progress(1_000, 2_000), new Job.Progress(2_000, 2_000));
    }

    @Test
    void keepsBackRefusedRowsButNotTooMany() {
        IntStream.rangeClosed(1, 1_200).forEach(row -> run.refuse(row, "Why", "row"));
        assertThat(kept.rows).hasSize(1_000);

        run.write();
        assertThat(kept.rows).hasSize(1_200);
    }

    @Test
    void learnsThatItIsCancelledWithinASecond() {
        kept.standing = RunRepository.Standing.IS_TO_CANCEL;
        assertThat(run.isCancelled()).isFalse();

        clock.turn(Duration.ofSeconds(1));
        assertThat(run.isCancelled()).isTrue();
        assertThat(run.wasCancelled()).isTrue();
    }

    @Test
    void stopsQuietlyWhenSomebodyElseHasTheJob() {
        kept.standing = RunRepository.Standing.HAS_LOST_IT;
        run.refuse(1, "Why", "row");
        clock.turn(Duration.ofSeconds(1));

        assertThat(run.isCancelled()).isTrue();
        assertThat(run.wasCancelled()).isFalse();
        assertThat(kept.rows).isEmpty();
    }

    @Test
    void isDoneWhenTheWorkEndedBeforeItHeardOfTheCancel() {
        kept.standing = RunRepository.Standing.IS_TO_CANCEL;
        run.write();

        assertThat(run.wasCancelled()).isFalse();
    }

    private static Job job() {
        return new Job(
                1,
                new Job.Order("test", "Test", Map.of(), Optional.empty(), false),
                JobState.RUNNING,
                1,
                new Job.Progress(0, 0),
                Map.of(),
                Optional.empty(),
                new Job.Times(
                        NINE_O_CLOCK,
                        Optional.of(NINE_O_CLOCK),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static final class Kept implements RunRepository {

        private final List<Job.Progress> reports = new ArrayList<>();
        private final List<RefusedRow> rows = new ArrayList<>();
        private Standing standing = Standing.GOES_ON;

        @Override
        public Standing report(long job, int attempt, Job.Progress progress, Instant at) {
            reports.add(progress);
            return standing;
        }

        @Override
        public void refuse(long job, List<RefusedRow> refused) {
            rows.addAll(refused);
        }

        @Override
        public boolean hold(long job, int attempt) {
            return standing != Standing.HAS_LOST_IT;
        }

        @Override
        public void results(long job, int attempt, Map<String, Long> results) {}

        @Override
        public void seen(long job, Instant at) {}

        @Override
        public void done(long job, int attempt, Instant at) {}

        @Override
        public void cancelled(long job, int attempt, Instant at) {}

        @Override
        public void failed(long job, int attempt, JobError error, Instant at) {}

        @Override
        public List<RefusedRow> refused(long job, OptionalLong after, int limit) {
            return rows;
        }

        @Override
        public long countRefused(long job) {
            return rows.size();
        }
    }
}
