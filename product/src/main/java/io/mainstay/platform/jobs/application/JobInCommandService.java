package io.mainstay.platform.jobs.application;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.platform.jobs.JobInCommand;
import io.mainstay.platform.jobs.application.JobRunner.Ending;
import io.mainstay.platform.jobs.domain.JobError;
import io.mainstay.platform.jobs.domain.RunRepository;
import io.mainstay.platform.words.Words;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/// Stops with the context, which Ctrl-C closes: cancels the job and waits for its last portion
/// while the database is still there.
@Service
class JobInCommandService implements JobInCommand, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobInCommandService.class);
    private static final long LONGEST_STOP_SECONDS = 20;
    private static final Actor COMMAND = Actor.system(Channel.COMMAND);

    /// The job that runs now.
    private record Active(long id, CountDownLatch over) {}

    private final JobService jobs;
    private final JobRunner runner;
    private final RunRepository runs;
    private final Words words;
    private final Clock clock;
    private volatile @Nullable Active active;

    JobInCommandService(
            JobService jobs, JobRunner runner, RunRepository runs, Words words, Clock clock) {
        this.jobs = jobs;
        this.runner = runner;
        this.runs = runs;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Ended run(
            String kind, String title, Map<String, String> parameters, PrintWriter terminal) {
        return Actors.as(
                COMMAND,
                () -> {
                    var id = jobs.startInCommand(kind, title, parameters);
                    follow(id, new ProgressLine(terminal));
                    return ended(id);
                });
    }

    private void follow(long id, ProgressLine line) {
        var over = new CountDownLatch(1);
        active = new Active(id, over);
        try (var watch = Executors.newSingleThreadScheduledExecutor()) {
            watch.scheduleWithFixedDelay(
                    () -> Actors.run(COMMAND, () -> show(id, line)), 1, 1, TimeUnit.SECONDS);
            while (runner.run(id, () -> false) == Ending.LATER) {
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
            }
            watch.shutdownNow();
        } finally {
            active = null;
            over.countDown();
        }
        line.show(jobs.get(id), clock.instant());
        line.end();
    }

    /// While the database is away there is nothing to show; the next second tries again.
    private void show(long id, ProgressLine line) {
        try {
            runs.seen(id, clock.instant());
            line.show(jobs.get(id), clock.instant());
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("No progress to show", away);
        }
    }

    private Ended ended(long id) {
        var job = jobs.get(id);
        return new Ended(
                id,
                job.state().name(),
                job.error().map(this::say).orElse(""),
                job.results(),
                runs.countRefused(id));
    }

    private String say(JobError error) {
        return words.say(Locale.ENGLISH, "refusal." + error.code(), error.arguments().toArray());
    }

    @Override
    public void start() {
        // a command starts it by running a job
    }

    @Override
    public void stop() {
        var running = active;
        if (running != null) {
            Actors.run(COMMAND, () -> jobs.cancel(running.id()));
            await(running.over());
        }
    }

    private static void await(CountDownLatch over) {
        try {
            var ended = over.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
            LOG.info("The job has ended before the command: {}", ended);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return active != null;
    }
}
