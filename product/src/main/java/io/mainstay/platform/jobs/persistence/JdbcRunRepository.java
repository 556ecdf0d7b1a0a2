package io.mainstay.platform.jobs.persistence;

import io.mainstay.platform.jobs.domain.Job;
import io.mainstay.platform.jobs.domain.JobError;
import io.mainstay.platform.jobs.domain.RefusedRow;
import io.mainstay.platform.jobs.domain.RunRepository;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRunRepository implements RunRepository {

    private final JdbcClient jdbc;

    JdbcRunRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void seen(long job, Instant at) {
        jdbc.sql(
                        """
                        update platform_jobs.job set seen_at = cast(:at as timestamptz)
                         where id = :job and state = 'RUNNING'
                        """)
                .param("at", at.toString())
                .param("job", job)
                .update();
    }

    @Override
    public boolean hold(long job, int attempt) {
        return jdbc.sql(
                        """
                        select 1 from platform_jobs.job
                         where id = :job and attempt = :attempt and state = 'RUNNING'
                           for share
                        """)
                .param("job", job)
                .param("attempt", attempt)
                .query((row, index) -> row.getInt(1))
                .optional()
                .isPresent();
    }

    @Override
    public Standing report(long job, int attempt, Job.Progress progress, Instant at) {
        return jdbc.sql(
                        """
                        update platform_jobs.job
                           set done = :done, total = :total, seen_at = cast(:at as timestamptz)
                         where id = :job and attempt = :attempt and state = 'RUNNING'
                        returning cancel_requested_at is not null
                        """)
                .param("done", progress.done())
                .param("total", progress.total())
                .param("at", at.toString())
                .param("job", job)
                .param("attempt", attempt)
                .query((row, index) -> row.getBoolean(1) ? Standing.IS_TO_CANCEL : Standing.GOES_ON)
                .optional()
                .orElse(Standing.HAS_LOST_IT);
    }

    @Override
    public void results(long job, int attempt, Map<String, Long> results) {
        jdbc.sql(
                        """
                        update platform_jobs.job
                           set results = results || cast(:results as jsonb)
                         where id = :job and attempt = :attempt
                        """)
                .param("results", JobRow.json(results))
                .param("job", job)
                .param("attempt", attempt)
                .update();
    }

    @Override
    public void refuse(long job, List<RefusedRow> rows) {
        jdbc.sql(
                        """
                        insert into platform_jobs.refused_row (job, row, reason, content)
                        select :job, row, reason, content
                          from jsonb_to_recordset(cast(:rows as jsonb))
                            as refused (row bigint, reason text, content text)
                        on conflict (job, row)
                        do update set reason = excluded.reason, content = excluded.content
                        """)
                .param("job", job)
                .param("rows", JobRow.json(rows))
                .update();
    }

    @Override
    public void done(long job, int attempt, Instant at) {
        end(job, attempt, "DONE", at);
    }

    @Override
    public void cancelled(long job, int attempt, Instant at) {
        end(job, attempt, "CANCELLED", at);
    }

    private void end(long job, int attempt, String state, Instant at) {
        jdbc.sql(
                        """
                        update platform_jobs.job
                           set state = :state, finished_at = cast(:at as timestamptz)
                         where id = :job and attempt = :attempt and state = 'RUNNING'
                        """)
                .param("state", state)
                .param("at", at.toString())
                .param("job", job)
                .param("attempt", attempt)
                .update();
    }

    @Override
    public void failed(long job, int attempt, JobError error, Instant at) {
        jdbc.sql(
                        """
                        update platform_jobs.job
                           set state = 'FAILED', error_code = :code,
                               error_arguments = cast(:arguments as jsonb),
                               finished_at = cast(:at as timestamptz)
                         where id = :job and attempt = :attempt and state = 'RUNNING'
                        """)
                .param("code", error.code())
                .param("arguments", JobRow.json(error.arguments()))
                .param("at", at.toString())
                .param("job", job)
                .param("attempt", attempt)
                .update();
    }

    @Override
    public List<RefusedRow> refused(long job, OptionalLong after, int limit) {
        return jdbc.sql(
                        """
                        select row, reason, content from platform_jobs.refused_row
                         where job = :job and row > :after
                         order by row
                         limit :limit
                        """)
                .param("job", job)
                .param("after", after.orElse(-1))
                .param("limit", limit)
                .query((row, index) ->
                        new RefusedRow(
                                row.getLong("row"),
                                row.getString("reason"),
                                row.getString("content")))
                .list();
    }

    @Override
    public long countRefused(long job) {
        return jdbc.sql("select count(*) from platform_jobs.refused_row where job = :job")
                .param("job", job)
                .query((row, index) -> row.getLong(1))
                .single();
    }
}
