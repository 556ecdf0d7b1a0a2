package io.mainstay.platform.jobs.application;

import static java.util.stream.Collectors.toMap;

import io.mainstay.platform.jobs.RecurringJob;
import io.mainstay.platform.jobs.Rhythm;
import io.mainstay.platform.jobs.domain.JobRepository;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// When the database's clock was ahead and is set back, the next turn of every timed job lies as
/// far in the future, and so does the next look of each node for what is due. Such a turn is due
/// now; until then nothing would be closed or reminded of.
@Component
class TimersInReach implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TimersInReach.class);
    private static final long EVERY_SECONDS = 5;

    /// A day of one zone may have an hour more.
    private static final Duration LONGEST_DAY = Duration.ofHours(25);

    private final JobRepository database;
    private final SharedTime time;
    private final JobScheduler scheduler;
    private final ObjectProvider<RecurringJob> recurring;
    private final int threads;
    private @Nullable ScheduledExecutorService watch;

    /// @param threads how many jobs this node runs at a time; 0 for none
    TimersInReach(
            JobRepository database,
            SharedTime time,
            JobScheduler scheduler,
            ObjectProvider<RecurringJob> recurring,
            @Value("${mainstay.jobs.threads:4}") int threads) {
        this.database = database;
        this.time = time;
        this.scheduler = scheduler;
        this.recurring = recurring;
        this.threads = threads;
    }

    @Override
    public void start() {
        if (threads > 0) {
            watch =
                    Executors.newSingleThreadScheduledExecutor(
                            Thread.ofPlatform().daemon().name("timers-in-reach").factory());
            watch.scheduleWithFixedDelay(
                    this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void look() {
        try {
            var pauses =
                    recurring.stream()
                            .collect(toMap(RecurringJob::name, job -> pause(job.rhythm())));
            var pulled = database.pullIntoReach(pauses);
            if (pulled > 0) {
                LOG.warn("The database's clock was set back: {} timed jobs run now", pulled);
            }
            if (time.wasSetBack()) {
                LOG.warn("The database's clock was set back: this node looks for jobs anew");
                scheduler.beginAnew();
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("The timed jobs are out of sight", away);
        }
    }

    private static Duration pause(Rhythm rhythm) {
        return switch (rhythm) {
            case Rhythm.Every every -> every.pause();
            case Rhythm.Daily daily -> LONGEST_DAY;
        };
    }

    @Override
    public void stop() {
        if (watch != null) {
            watch.shutdownNow();
            watch = null;
        }
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }
}
