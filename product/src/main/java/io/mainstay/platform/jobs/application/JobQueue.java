package io.mainstay.platform.jobs.application;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
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
    private final ApplicationEventPublisher house;

    JobQueue(DataSource database, ApplicationEventPublisher house) {
        this.client =
                SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                        .tableName(TABLE)
                        .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                        .build();
        this.house = house;
    }

    /// Does nothing when the job waits already.
    void add(long id, Instant at) {
        client.scheduleIfNotExists(
                SchedulableInstance.of(JOB.instance(Long.toString(id)).build(), at));
        house.publishEvent(new JobQueued(id));
    }
}
