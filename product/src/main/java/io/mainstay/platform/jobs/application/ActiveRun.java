package io.mainstay.platform.jobs.application;

import io.mainstay.kernel.Actors;
import io.mainstay.platform.jobs.JobRun;
import io.mainstay.platform.jobs.domain.Job;
import io.mainstay.platform.jobs.domain.RefusedRow;
import io.mainstay.platform.jobs.domain.RunRepository;
import io.mainstay.platform.jobs.domain.RunRepository.Standing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.springframework.transaction.support.TransactionOperations;

/// One run of a job. Writes down what it is told once a second, in transactions of its own, so that
/// people see it while the work's transaction is still open.
final class ActiveRun implements JobRun {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// Rows kept back at most, whatever the time.
    private static final int MOST_ROWS = 500;

    /// A single row is shown, not archived.
    private static final int MOST_CONTENT = 4_000;

    /// What a run stands on.
    record Ground(
            RunRepository runs,
            TransactionOperations apart,
            Clock clock,
            BooleanSupplier stopping) {}

    private final Job job;
    private final ActorOfNow actor;
    private final Ground ground;
    private final Map<Long, RefusedRow> refused = new TreeMap<>();
    private final Map<String, Long> results = new LinkedHashMap<>();
    private Job.Progress progress;
    private Standing standing = Standing.GOES_ON;
    private Instant written;
    private boolean stopped;
    private boolean toldToCancel;

    ActiveRun(Job job, ActorOfNow actor, Ground ground) {
        this.job = job;
        this.actor = actor;
        this.ground = ground;
        this.progress = job.progress();
        this.written = ground.clock().instant();
    }

    @Override
    public long id() {
        return job.id();
    }

    @Override
    public Map<String, String> parameters() {
        return job.order().parameters();
    }

    @Override
    public synchronized void progress(long done, long total) {
        progress = new Job.Progress(done, total);
        writeWhenDue();
    }

    @Override
    public synchronized boolean isCancelled() {
        writeWhenDue();
        stopped |= ground.stopping().getAsBoolean();
        toldToCancel |= standing == Standing.IS_TO_CANCEL;
        return stopped || standing != Standing.GOES_ON;
    }

    @Override
    public void portion(Runnable work) {
        Actors.run(actor.get(), work);
    }

    @Override
    public void whileHeld(Runnable work) {
        ground.apart()
                .executeWithoutResult(open -> {
                    if (!ground.runs().hold(job.id(), job.attempt())) {
                        throw new TakenOver(job.id());
                    }
                    work.run();
                });
    }

    @Override
    public synchronized void refuse(long row, String reason, String content) {
        refused.put(row, new RefusedRow(row, clean(reason), clean(content)));
        if (refused.size() >= MOST_ROWS) {
            write();
        }
    }

    /// PostgreSQL keeps no zero character.
    private static String clean(String text) {
        var kept = text.length() > MOST_CONTENT ? text.substring(0, MOST_CONTENT) + "…" : text;
        return kept.replace('\0', '\uFFFD');
    }

    @Override
    public synchronized void result(String name, long value) {
        results.put(name, value);
        writeWhenDue();
    }

    private void writeWhenDue() {
        if (!ground.clock().instant().isBefore(written.plus(PAUSE))) {
            write();
        }
    }

    synchronized void write() {
        var now = ground.clock().instant();
        var runs = ground.runs();
        standing =
                ground.apart()
                        .execute(status -> {
                            var stands = runs.report(job.id(), job.attempt(), progress, now);
                            if (stands != Standing.HAS_LOST_IT) {
                                runs.refuse(job.id(), List.copyOf(refused.values()));
                                runs.results(job.id(), job.attempt(), results);
                            }
                            return stands;
                        });
        refused.clear();
        results.clear();
        written = now;
    }

    /// The work was told to end early; when it ended by itself meanwhile, it is done all the same.
    boolean wasCancelled() {
        return toldToCancel;
    }

    /// The process ends before the work did; somebody else goes on.
    boolean wasStopped() {
        return stopped;
    }
}
