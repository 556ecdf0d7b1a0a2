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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/// A list of what hangs on incidents, one on each of 40,000, and those who look at it.
record PartsOfIncidents(ListedTables tables) {

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

    /// Most are with one of so many teams; the supplier has 32, the small unit 20.
    private static final String INCIDENTS =
            """
            insert into people.unit (id, name) select n, 'Unit ' || n from generate_series(1, 21) n;
            insert into people.supplier (id, name) values (1, 'Wire & Sons');
            insert into people.person (id, name) select n, 'Person ' || n from generate_series(1, 2000) n;
            insert into people.team (id, name, line, supplier)
            select n, 'Team ' || n, 1 + n % 3, case when n = 50 then 1 end from generate_series(1, 250) n;
            insert into incident.incident
                   (title, caller, logged_by, contact, unit, impact, urgency, priority, state, team, opened_at, updated_at, restricted)
            select 'Incident ' || n, 5 + n % 1990, 5 + n % 40, 'PHONE', case when n % 2000 = 7 then 21 else 1 + n % 20 end,
                   1 + n % 3, 1 + n % 4, 1 + n % 5, 'ASSIGNED', case when n % 1250 = 0 then 50 else 51 + n % <teams> end,
                   now() - n * interval '10 minutes', now(), n % 500 = 1
              from generate_series(1, 40000) n;
            analyze incident.incident;
            analyze people.person;
            analyze people.team;
            analyze journal.watcher;
            """;

    /// @param list for whoever sees incidents
    /// @param table what it lists
    /// @param teams that share most incidents, 199 at most: the fewer, the more each sees
    /// @param filling puts something of each incident there
    static PartsOfIncidents listed(
            Function<RecordSights, ListDeclaration> list, String table, int teams, String filling) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("incidents", new IncidentSight());
        var sights = new RecordSights(beans.getBeanProvider(RecordSight.class));
        return new PartsOfIncidents(
                ListedTables.filled(
                        list.apply(sights),
                        List.of("incident.incident", table),
                        INCIDENTS.replace("<teams>", Integer.toString(teams)) + filling));
    }

    void areServedByAnIndex(List<StandardView> views) {
        assertThat(tables.scanned(views, List.of(), READERS)).isEmpty();
    }

    void areSeenByWhomTheyShould() {
        assertThat(total("analyst")).isEqualTo(10_000);
        assertThat(total("auditor")).isEqualTo(10_000);
        assertThat(total("user")).isZero();
        assertThat(total("supplier")).isEqualTo(32);
        assertThat(total("specialist")).isBetween(200L, 3_000L);
        assertThat(total("analyst for a small unit")).isEqualTo(20);
    }

    private long total(String reader) {
        return tables.total(Objects.requireNonNull(READERS.get(reader)), "");
    }
}
