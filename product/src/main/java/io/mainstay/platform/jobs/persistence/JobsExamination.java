package io.mainstay.platform.jobs.persistence;

import io.mainstay.platform.persistence.examination.Examination;
import io.mainstay.platform.persistence.examination.ExaminedDatabase;
import io.mainstay.platform.persistence.examination.Verdict;
import java.util.ArrayList;
import java.util.List;

/// Whether jobs begin, go on and end well.
public final class JobsExamination implements Examination {

    private static final String SUBJECT = "Jobs";

    @Override
    public List<Verdict> of(ExaminedDatabase database) {
        var verdicts = new ArrayList<Verdict>();
        if (database.isInUse()) {
            verdicts.addAll(stuck(database));
        }
        verdicts.addAll(failing(database));
        verdicts.addAll(failed(database));
        return verdicts.isEmpty()
                ? List.of(Verdict.good(SUBJECT, "none stuck or failed"))
                : verdicts;
    }

    /// A node that dies gives its jobs to another one within seconds; minutes mean that none takes
    /// them.
    private static List<Verdict> stuck(ExaminedDatabase database) {
        return database
                .jdbc()
                .sql(
                        """
                        select 'JOB-' || id from platform_jobs.job
                         where state = 'RUNNING' and seen_at < now() - interval '5 minutes'
                            or state = 'QUEUED' and not in_command
                               and queued_at < now() - interval '15 minutes'
                         order by id limit 5
                        """)
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .map(job ->
                        Verdict.wrong(
                                SUBJECT,
                                job + " has not moved for minutes",
                                "Cancel it on the page Jobs, and look into the log of the nodes."))
                .toList();
    }

    private static List<Verdict> failing(ExaminedDatabase database) {
        return database.jdbc()
                .sql(
                        """
                        select task_name, consecutive_failures from platform_jobs.scheduled_task
                         where consecutive_failures >= 3
                         order by task_name limit 5
                        """)
                .query((row, number) ->
                        Verdict.wrong(
                                SUBJECT,
                                "%s failed %d times in a row"
                                        .formatted(row.getString(1), row.getInt(2)),
                                "The reason stands in the log of the node that tried."))
                .list();
    }

    private static List<Verdict> failed(ExaminedDatabase database) {
        return database
                .jdbc()
                .sql(
                        """
                        select 'JOB-' || id || ' (' || title || ')' from platform_jobs.job
                         where state = 'FAILED' and finished_at > now() - interval '7 days'
                         order by id desc limit 5
                        """)
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .map(job ->
                        Verdict.mind(
                                SUBJECT,
                                job + " failed within the last seven days",
                                "The page Jobs says why, and tries again."))
                .toList();
    }
}
