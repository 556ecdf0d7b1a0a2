package io.mainstay.platform.list;

import static io.mainstay.platform.list.Readers.analystFor;
import static io.mainstay.platform.list.Readers.atSupplier;
import static io.mainstay.platform.list.Readers.inTeam;
import static io.mainstay.platform.list.Readers.reader;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.persistence.IncidentSight;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.platform.access.RecordSight;
import io.mainstay.platform.access.RecordSights;
import io.mainstay.task.persistence.TaskList;
import io.mainstay.task.persistence.TaskVisibility;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/// Reads what PostgreSQL did for every standard view over 40,000 tasks of 40,000 incidents: an
/// index serves each, and neither tasks nor the incidents behind them are read whole, whoever
/// looks.
class TaskViewsPlanTest {

    private static final String ROWS = "40000";

    /// Whoever looks; each is person 1 to 4.
    private static final Map<String, Actor> READERS =
            Map.ofEntries(
                    entry("analyst", reader(1, Standing.NONE, Role.SERVICE_DESK_ANALYST)),
                    entry("analyst in a team", reader(1, inTeam(57), Role.SERVICE_DESK_ANALYST)),
                    entry("auditor", reader(1, Standing.NONE, Role.AUDITOR)),
                    entry("specialist", reader(2, inTeam(57), Role.SPECIALIST)),
                    entry("user", reader(3, Standing.NONE, Role.USER)),
                    entry("supplier", reader(4, atSupplier(50, 1), Role.SPECIALIST)),
                    entry(
                            "analyst for a small unit",
                            reader(3, analystFor(Set.of(21L), Set.of()), Role.USER)));

    /// One task an incident, a fifth of them open; most are with one of two hundred teams, as the
    /// incidents are; the supplier has 32 incidents, the small unit 20.
    private static final String FILLING =
            """
            insert into people.unit (id, name) select n, 'Unit ' || n from generate_series(1, 21) n;
            insert into people.supplier (id, name) values (1, 'Wire & Sons');
            insert into people.person (id, name) select n, 'Person ' || n from generate_series(1, 2000) n;
            insert into people.team (id, name, line, supplier)
            select n, 'Team ' || n, 1 + n % 3, case when n = 50 then 1 end from generate_series(1, 250) n;
            insert into incident.incident
                   (title, caller, logged_by, contact, unit, impact, urgency, priority, state, team, opened_at, updated_at, restricted)
            select 'Incident ' || n, 5 + n % 1990, 5 + n % 40, 'PHONE', case when n % 2000 = 7 then 21 else 1 + n % 20 end,
                   1 + n % 3, 1 + n % 4, 1 + n % 5, 'ASSIGNED', case when n % 1250 = 0 then 50 else 51 + n % 199 end,
                   now() - n * interval '10 minutes', now(), n % 500 = 1
              from generate_series(1, <rows>) n;
            insert into task.task
                   (record, title, state, team, assignee, due, position, completed_at, created_at, updated_at)
            select 'INC-' || n, 'Task ' || n, case when n % 5 = 0 then 'OPEN' else 'DONE' end,
                   case when n % 1250 = 0 then 50 else 51 + n % 199 end, case when n % 3 = 0 then 1 + n % 1500 end,
                   case when n % 4 <> 0 then now() + (n % 400 - 40) * interval '1 hour' end, 1,
                   case when n % 5 <> 0 then now() end, now() - n * interval '9 minutes', now() - n * interval '8 minutes'
              from generate_series(1, <rows>) n;
            analyze incident.incident;
            analyze task.task;
            analyze people.person;
            analyze people.team;
            analyze journal.watcher
            """;

    private static final ListedTables TABLES =
            ListedTables.filled(
                    list(),
                    List.of("incident.incident", "task.task"),
                    FILLING.replace("<rows>", ROWS));

    @Test
    void everyStandardViewIsServedByAnIndexForEverybody() {
        assertThat(TABLES.scanned(TaskList.VIEWS, List.of(), READERS)).isEmpty();
    }

    @Test
    void theReadersSeeWhatTheTestMeansThemToSee() {
        assertThat(total("analyst")).isEqualTo(10_000);
        assertThat(total("auditor")).isEqualTo(10_000);
        assertThat(total("user")).isZero();
        assertThat(total("supplier")).isEqualTo(32);
        assertThat(total("specialist")).isBetween(200L, 3_000L);
        assertThat(total("analyst for a small unit")).isEqualTo(20);
    }

    private static long total(String reader) {
        return TABLES.total(Objects.requireNonNull(READERS.get(reader)), "");
    }

    private static ListDeclaration list() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("incidents", new IncidentSight());
        var sights = new RecordSights(beans.getBeanProvider(RecordSight.class));
        return new TaskList(new TaskVisibility(sights)).declaration();
    }
}
