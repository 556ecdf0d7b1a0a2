package io.mainstay.platform.jobs.application;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/// Hands jobs to the scheduler of whichever node is free, in the open transaction.
@Component
class JobQueue {

    static final String TABLE = "platform_jobs.scheduled_task";
    static final TaskDescriptor<Void> JOB = TaskDescriptor.of("job");

    /// A job waits; published in its transaction.
    record JobQueued(long id) {}

    private final SchedulerClient client;
    private final SchedulerTime now;
    private final ApplicationEventPublisher house;

    JobQueue(DataSource database, SchedulerTime now, ApplicationEventPublisher house) {
        this.client =
                SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                        .tableName(TABLE)
                        .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                        .build();
        this.now = now;
        this.house = house;
    }

    /// Every attempt is a task of its own, so that a retry does not meet the end of the run before.
    void add(long id, int attempt) {
        var task = JOB.instance(id + "/" + attempt).build();
        client.scheduleIfNotExists(SchedulableInstance.of(task, now.now()));
        house.publishEvent(new JobQueued(id));
    }

    static long job(TaskInstanceId task) {
        return Long.parseLong(task.getId().split("/")[0]);
    }
}
