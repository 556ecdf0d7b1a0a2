package io.mainstay.platform.jobs.application;

import com.github.kagkarlsson.scheduler.CurrentlyExecuting;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.traces.Marks;
import org.slf4j.MDC;

/// Marks each line that is logged while a job runs: with a trace of its own, and with its number
/// when somebody queued it.
final class MarkedRuns extends AbstractSchedulerListener {

    @Override
    public void onExecutionStart(CurrentlyExecuting run) {
        var task = run.getTaskInstance();
        MDC.put(Marks.TRACE, Marks.newTrace());
        if (task.getTaskName().equals(JobQueue.JOB.getTaskName())) {
            var ref = new RecordRef(JobService.PREFIX, JobQueue.job(task));
            MDC.put(Marks.RECORD, ref.toString());
        }
    }

    @Override
    public void onExecutionComplete(ExecutionComplete run) {
        Marks.removeAll();
    }
}
