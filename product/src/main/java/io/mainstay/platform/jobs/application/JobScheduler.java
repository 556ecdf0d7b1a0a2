package io.mainstay.platform.jobs.application;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.mainstay.platform.jobs.RecurringJob;
import io.mainstay.platform.jobs.application.JobQueue.JobQueued;
import io.mainstay.platform.jobs.application.JobRunner.Ending;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Takes jobs from the queue and runs them on this node. A job whose node has died is taken over by
/// the next one: at the latest four heartbeats later.
@Component
class JobScheduler implements SmartLifecycle {

    private static final Duration HEARTBEAT = Duration.ofSeconds(3);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration LATER = Duration.ofSeconds(5);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final DataSource database;
    private final JobRunner runner;
    private final ObjectProvider<RecurringJob> recurring;
    private final SharedTime time;
    private final ObjectProvider<ExecutionInterceptor> around;
    private final int threads;
    private volatile @Nullable Scheduler scheduler;

    /// @param around what else is done around each run
    /// @param threads how many jobs this node runs at a time; 0 for none
    JobScheduler(
            DataSource database,
            JobRunner runner,
            ObjectProvider<RecurringJob> recurring,
            SharedTime time,
            ObjectProvider<ExecutionInterceptor> around,
            @Value("${mainstay.jobs.threads:4}") int threads) {
        this.database = database;
        this.runner = runner;
        this.recurring = recurring;
        this.time = time;
        this.around = around;
        this.threads = threads;
    }

    @Override
    public synchronized void start() {
        if (threads > 0) {
            var fresh = build();
            fresh.start();
            scheduler = fresh;
        }
    }

    private Scheduler build() {
        var builder = Scheduler.create(database, job());
        around.orderedStream().forEach(builder::addExecutionInterceptor);
        return builder.startTasks(recurring.stream().map(job -> new TimedTask(job, time)).toList())
                .tableName(JobQueue.TABLE)
                .clock(time::now)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .threads(threads)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LONGEST_STOP)
                .failureLogging(LogLevel.WARN, true)
                .addSchedulerListener(new MarkedRuns())
                .build();
    }

    private Task<Void> job() {
        return Tasks.custom(JobQueue.JOB).onDeadExecutionRevive().execute(this::run);
    }

    private CompletionHandler<Void> run(TaskInstance<Void> instance, ExecutionContext context) {
        var ending =
                runner.run(
                        JobQueue.job(instance), () -> context.getSchedulerState().isShuttingDown());
        return ending == Ending.OVER
                ? new CompletionHandler.OnCompleteRemove<>()
                : (complete, execution) ->
                        execution.reschedule(complete, complete.getTimeDone().plus(LATER));
    }

    /// What was queued here may begin at once instead of at the next poll.
    @TransactionalEventListener
    void wake(JobQueued queued) {
        var running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    /// The scheduler waits until a time: one that begins anew knows nothing of times that are far
    /// ahead since the clock was set back.
    synchronized void beginAnew() {
        if (isRunning()) {
            stop();
            start();
        }
    }

    @Override
    public synchronized void stop() {
        var running = scheduler;
        if (running != null) {
            running.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
