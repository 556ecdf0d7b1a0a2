package io.mainstay.platform.list;

import io.mainstay.task.persistence.TaskList;
import io.mainstay.task.persistence.TaskVisibility;
import org.junit.jupiter.api.Test;

/// Reads what PostgreSQL did for every standard view over 40,000 tasks of 40,000 incidents: an
/// index serves each, and neither tasks nor the incidents behind them are read whole, whoever
/// looks.
class TaskViewsPlanTest {

    private static final PartsOfIncidents TASKS =
            PartsOfIncidents.listed(
                    sights -> new TaskList(new TaskVisibility(sights)).declaration(),
                    "task.task",
                    199,
                    """
                    insert into task.task
                           (record, title, state, team, assignee, due, position, completed_at, created_at, updated_at)
                    select 'INC-' || n, 'Task ' || n, case when n % 5 = 0 then 'OPEN' else 'DONE' end,
                           case when n % 1250 = 0 then 50 else 51 + n % 199 end, case when n % 3 = 0 then 1 + n % 1500 end,
                           case when n % 4 <> 0 then now() + (n % 400 - 40) * interval '1 hour' end, 1,
                           case when n % 5 <> 0 then now() end, now() - n * interval '9 minutes', now() - n * interval '8 minutes'
                      from generate_series(1, 40000) n;
                    analyze task.task
                    """);

    @Test
    void everyStandardViewIsServedByAnIndexForEverybody() {
        TASKS.areServedByAnIndex(TaskList.VIEWS);
    }

    @Test
    void theReadersSeeWhatTheTestMeansThemToSee() {
        TASKS.areSeenByWhomTheyShould();
    }
}
