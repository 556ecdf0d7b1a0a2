package io.mainstay.platform.jobs.persistence;

import io.mainstay.kernel.PersonId;
import io.mainstay.platform.jobs.domain.Job;
import io.mainstay.platform.jobs.domain.JobError;
import io.mainstay.platform.jobs.domain.JobRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcJobRepository implements JobRepository {

    private final JdbcClient jdbc;

    JdbcJobRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long add(Job.Order order, Instant at) {
        return jdbc.sql(
                        """
                        insert into platform_jobs.job
                            (kind, title, parameters, started_by, in_command, queued_at)
                        values
                            (:kind, :title, cast(:parameters as jsonb), :started_by,
                             :in_command, cast(:at as timestamptz))
                        returning id
                        """)
                .param("kind", order.kind())
                .param("title", order.title())
                .param("parameters", JobRow.json(order.parameters()))
                .param("started_by", order.startedBy().map(PersonId::value).orElse(null))
                .param("in_command", order.inCommand())
                .param("at", at.toString())
                .query((row, index) -> row.getLong(1))
                .single();
    }

    @Override
    public Optional<Job> find(long id) {
        return jdbc.sql("select * from platform_jobs.job where id = :id")
                .param("id", id)
                .query(JobRow::read)
                .optional();
    }

    @Override
    public List<Job> newest(Optional<PersonId> of, OptionalLong before, int limit) {
        return jdbc.sql(
                        """
                        select * from platform_jobs.job
                         where (cast(:person as bigint) is null or started_by = :person)
                           and id < :before
                         order by id desc
                         limit :limit
                        """)
                .param("person", of.map(PersonId::value).orElse(null))
                .param("before", before.orElse(Long.MAX_VALUE))
                .param("limit", limit)
                .query(JobRow::read)
                .list();
    }

    @Override
    public Optional<Job> begin(long id, Instant at) {
        return jdbc.sql(
                        """
                        update platform_jobs.job
                           set state = 'RUNNING', attempt = attempt + 1,
                               started_at = cast(:at as timestamptz),
                               seen_at = cast(:at as timestamptz)
                         where id = :id and state in ('QUEUED', 'RUNNING')
                        returning *
                        """)
                .param("id", id)
                .param("at", at.toString())
                .query(JobRow::read)
                .optional();
    }

    /// What the last run refused and counted goes with it.
    @Override
    public boolean requeue(long id, Instant at) {
        var requeued =
                jdbc.sql(
                                """
                                update platform_jobs.job
                                   set state = 'QUEUED', done = 0, total = 0, results = '{}',
                                       error_code = null, error_arguments = '[]',
                                       queued_at = cast(:at as timestamptz), started_at = null,
                                       cancel_requested_at = null, finished_at = null
                                 where id = :id and state in ('FAILED', 'CANCELLED')
                                """)
                        .param("id", id)
                        .param("at", at.toString())
                        .update();
        if (requeued == 1) {
            jdbc.sql("delete from platform_jobs.refused_row where job = :id")
                    .param("id", id)
                    .update();
        }
        return requeued == 1;
    }

    /// A job that nobody has begun is cancelled at once.
    @Override
    public boolean requestCancel(long id, Instant at) {
        return jdbc.sql(
                                """
                                update platform_jobs.job
                                   set cancel_requested_at = cast(:at as timestamptz),
                                       finished_at = case state
                                           when 'QUEUED' then cast(:at as timestamptz) end,
                                       state = case state
                                           when 'QUEUED' then 'CANCELLED' else state end
                                 where id = :id and state in ('QUEUED', 'RUNNING')
                                """)
                        .param("id", id)
                        .param("at", at.toString())
                        .update()
                == 1;
    }

    @Override
    public int giveUpCommands(Instant notSeenSince, Instant at) {
        return jdbc.sql(
                        """
                        update platform_jobs.job
                           set state = 'FAILED', error_code = :code,
                               finished_at = cast(:at as timestamptz)
                         where in_command and state in ('QUEUED', 'RUNNING')
                           and coalesce(seen_at, queued_at) < cast(:since as timestamptz)
                        """)
                .param("code", JobError.COMMAND_ENDED.code())
                .param("at", at.toString())
                .param("since", notSeenSince.toString())
                .update();
    }

    @Override
    public List<Job> forgotten(Instant since) {
        return jdbc.sql(
                        """
                        select * from platform_jobs.job
                         where state = 'QUEUED' and not in_command
                           and queued_at < cast(:since as timestamptz)
                           and not exists (
                               select from platform_jobs.scheduled_task
                                where task_name = 'job' and task_instance = job.id || '/' || job.attempt)
                        """)
                .param("since", since.toString())
                .query(JobRow::read)
                .list();
    }

    @Override
    public int pullIntoReach(Map<String, Duration> pauses) {
        var timers = List.copyOf(pauses.entrySet());
        var names = timers.stream().map(Map.Entry::getKey).toArray(String[]::new);
        var seconds =
                timers.stream().map(timer -> timer.getValue().toSeconds()).toArray(Long[]::new);
        return jdbc.sql(
                        """
                        update platform_jobs.scheduled_task task
                           set execution_time = clock_timestamp(), version = task.version + 1
                          from unnest(cast(:names as text[]), cast(:seconds as bigint[]))
                            as timer (name, seconds)
                         where task.task_name = timer.name and not task.picked
                           and task.execution_time
                               > clock_timestamp() + make_interval(secs => timer.seconds + 5)
                        """)
                .param("names", names)
                .param("seconds", seconds)
                .update();
    }

    @Override
    public Instant databaseTime() {
        return jdbc.sql("select clock_timestamp()")
                .query((row, index) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }
}
