package io.mainstay.platform.jobs.application;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.platform.jobs.RecurringJob;
import io.mainstay.platform.jobs.Rhythm;

/// A recurring job as the scheduler knows it. A node whose clock is wrong gives the turn back as it
/// was, for another node to take.
final class TimedTask extends RecurringTask<Void> {

    private final RecurringJob job;
    private final SharedTime time;

    TimedTask(RecurringJob job, SharedTime time) {
        super(job.name(), schedule(job.rhythm()), Void.class);
        this.job = job;
        this.time = time;
    }

    private static Schedule schedule(Rhythm rhythm) {
        return switch (rhythm) {
            case Rhythm.Every every -> Schedules.fixedDelay(every.pause());
            case Rhythm.Daily daily -> Schedules.daily(daily.zone(), daily.at());
        };
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
        return time.agrees()
                ? super.execute(instance, context)
                : (complete, turn) ->
                        turn.reschedule(complete, complete.getExecution().executionTime);
    }

    @Override
    public void executeRecurringly(TaskInstance<Void> instance, ExecutionContext context) {
        Actors.run(Actor.system(Channel.JOB), job::run);
    }
}
