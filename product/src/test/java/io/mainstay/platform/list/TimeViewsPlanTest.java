package io.mainstay.platform.list;

import static io.mainstay.platform.list.Readers.analystFor;
import static io.mainstay.platform.list.Readers.atSupplier;
import static io.mainstay.platform.list.Readers.inTeam;
import static io.mainstay.platform.list.Readers.reader;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.persistence.IncidentSight;
import io.mainstay.journal.persistence.TimeSpentList;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.platform.access.RecordSight;
import io.mainstay.platform.access.RecordSights;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/// Reads what PostgreSQL did for every standard view over 40,000 entries of time on 40,000
/// incidents: an index serves each, and neither time nor the incidents behind them are read whole,
/// whoever looks.
class TimeViewsPlanTest {

    private static final String ROWS = "40000";

    /// Whoever looks; each is person 1 to 4.
    private static final Map<String, Actor> READERS =
            Map.ofEntries(
                    entry("analyst", reader(1, Standing.NONE, Role.SERVICE_DESK_ANALYST)),
                    entry("analyst in a team", reader(1, inTeam(7), Role.SERVICE_DESK_ANALYST)),
                    entry("auditor", reader(1, Standing.NONE, Role.AUDITOR)),
                    entry("specialist", reader(2, inTeam(7), Role.SPECIALIST)),
                    entry("user", reader(3, Standing.NONE, Role.USER)),
                    entry("supplier", reader(4, atSupplier(50, 1), Role.SPECIALIST)),
                    entry(
                            "analyst for a small unit",
                            reader(3, analystFor(Set.of(21L), Set.of()), Role.USER)));

    /// One entry an incident, one of fifty corrected; the supplier has 32 incidents, the small unit
    /// 20.
    private static final String FILLING =
            """
            insert into people.unit (id, name) select n, 'Unit ' || n from generate_series(1, 21) n;
            insert into people.supplier (id, name) values (1, 'Wire & Sons');
            insert into people.person (id, name) select n, 'Person ' || n from generate_series(1, 2000) n;
            insert into people.team (id, name, line, supplier)
            select n, 'Team ' || n, 1 + n % 3, case when n = 50 then 1 end from generate_series(1, 50) n;
            insert into incident.incident
                   (title, caller, logged_by, contact, unit, impact, urgency, priority, state, team, opened_at, updated_at, restricted)
            select 'Incident ' || n, 5 + n % 1990, 5 + n % 40, 'PHONE', case when n % 2000 = 7 then 21 else 1 + n % 20 end,
                   1 + n % 3, 1 + n % 4, 1 + n % 5, 'ASSIGNED', case when n % 1250 = 0 then 50 else 1 + n % 49 end,
                   now() - n * interval '10 minutes', now(), n % 500 = 1
              from generate_series(1, <rows>) n;
            insert into journal.time_spent (record, person, team, line, kind, minutes, day, recorded_at)
            select 'INC-' || n, 1 + n % 300, 1 + n % 49, 1 + (1 + n % 49) % 3,
                   (array['SUPPORT', 'SUPPORT', 'CHANGE', 'IMPROVEMENT', 'PROJECT'])[1 + n % 5], 5 + n % 90,
                   current_date - n / 100, now()
              from generate_series(1, <rows>) n;
            insert into journal.time_spent (record, person, kind, minutes, day, corrects, recorded_at)
            select record, person, kind, 7, day, id, now() from journal.time_spent where id % 50 = 0;
            analyze incident.incident;
            analyze journal.time_spent;
            analyze people.person;
            analyze people.team;
            analyze journal.watcher
            """;

    private static final ListedTables TABLES =
            ListedTables.filled(
                    list(),
                    List.of("incident.incident", "journal.time_spent"),
                    FILLING.replace("<rows>", ROWS));

    @Test
    void everyStandardViewIsServedByAnIndexForEverybody() {
        assertThat(TABLES.scanned(TimeSpentList.VIEWS, List.of(), READERS)).isEmpty();
    }

    @Test
    void theReadersSeeWhatTheTestMeansThemToSee() {
        assertThat(total("analyst")).isEqualTo(10_000);
        assertThat(total("auditor")).isEqualTo(10_000);
        assertThat(total("user")).isZero();
        assertThat(total("supplier")).isEqualTo(32);
        assertThat(total("specialist")).isBetween(300L, 3_000L);
        assertThat(total("analyst for a small unit")).isEqualTo(20);
    }

    private static long total(String reader) {
        return TABLES.total(Objects.requireNonNull(READERS.get(reader)), "");
    }

    private static ListDeclaration list() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("incidents", new IncidentSight());
        var sights = new RecordSights(beans.getBeanProvider(RecordSight.class));
        return new TimeSpentList(sights).declaration();
    }
}
