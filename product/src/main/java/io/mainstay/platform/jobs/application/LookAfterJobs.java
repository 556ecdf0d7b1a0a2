package io.mainstay.platform.jobs.application;

import io.mainstay.platform.jobs.RecurringJob;
import io.mainstay.platform.jobs.Rhythm;
import io.mainstay.platform.jobs.domain.JobRepository;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Nothing stays open for ever: a command that was killed has failed, a job that waits without the
/// scheduler knowing is handed over again.
@Component
class LookAfterJobs implements RecurringJob {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final JobRepository jobs;
    private final JobQueue queue;
    private final Clock clock;

    LookAfterJobs(JobRepository jobs, JobQueue queue, Clock clock) {
        this.jobs = jobs;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "look-after-jobs";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofSeconds(30));
    }

    @Override
    @Transactional
    public void run() {
        var now = clock.instant();
        jobs.giveUpCommands(now.minus(PATIENCE), now);
        jobs.forgotten(now.minus(PATIENCE)).forEach(job -> queue.add(job.id(), job.attempt()));
    }
}
