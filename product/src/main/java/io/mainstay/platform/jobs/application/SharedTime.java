package io.mainstay.platform.jobs.application;

import io.mainstay.platform.jobs.domain.JobRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Compares this node's clock with the database's, which all nodes share. A node whose clock is
/// wrong would close, remind or forget too early or too late.
@Component
class SharedTime {

    private static final Logger LOG = LoggerFactory.getLogger(SharedTime.class);
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final JobRepository database;
    private final SchedulerTime scheduler;
    private final Clock clock;
    private volatile boolean agreed = true;

    SharedTime(JobRepository database, SchedulerTime scheduler, Clock clock) {
        this.database = database;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /// The time by which the scheduler works.
    Instant now() {
        return scheduler.now();
    }

    /// See [SchedulerTime#wasSetBack()].
    boolean wasSetBack() {
        return scheduler.wasSetBack();
    }

    /// Says in the log when that changes, and why.
    boolean agrees() {
        var apart = apart();
        var agrees = apart.abs().compareTo(TOLERANCE) <= 0;
        if (agreed && !agrees) {
            LOG.error(
                    "This node's clock is {} s {} the database's: timed jobs are left to other nodes until it is right",
                    apart.abs().toSeconds(),
                    apart.isNegative() ? "behind" : "ahead of");
        } else if (!agreed && agrees) {
            LOG.info("This node's clock is right again and timed jobs run here");
        }
        agreed = agrees;
        return agrees;
    }

    /// A slow answer counts for neither side. Positive when this node is ahead.
    private Duration apart() {
        var asked = clock.instant();
        var there = database.databaseTime();
        var answered = clock.instant();
        return there.isBefore(asked) ? Duration.between(there, asked) : late(there, answered);
    }

    private static Duration late(Instant there, Instant answered) {
        return there.isAfter(answered) ? Duration.between(there, answered) : Duration.ZERO;
    }
}
