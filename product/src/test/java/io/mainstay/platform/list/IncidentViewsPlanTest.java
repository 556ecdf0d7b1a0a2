package io.mainstay.platform.list;

import static io.mainstay.platform.list.Readers.analystFor;
import static io.mainstay.platform.list.Readers.atSupplier;
import static io.mainstay.platform.list.Readers.inOpenUnit;
import static io.mainstay.platform.list.Readers.inTeam;
import static io.mainstay.platform.list.Readers.reader;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.persistence.IncidentList;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Reads what PostgreSQL did for every standard view over 50,000 incidents: an index serves each,
/// for whoever sees all, a team, a part of the organisation, forty or three.
class IncidentViewsPlanTest {

    private static final String ROWS = "50000";

    private static final List<String> COLUMNS =
            List.of(
                    "priority",
                    "number",
                    "title",
                    "state",
                    "category",
                    "team",
                    "assignee",
                    "caller",
                    "openedAt");

    /// Whoever looks; each is person 1 to 4.
    private static final Map<String, Actor> READERS =
            Map.ofEntries(
                    entry("analyst", reader(1, Standing.NONE, Role.SERVICE_DESK_ANALYST)),
                    entry("analyst in a team", reader(1, inTeam(7), Role.SERVICE_DESK_ANALYST)),
                    entry("specialist", reader(2, inTeam(7), Role.SPECIALIST)),
                    entry("user with three", reader(3, Standing.NONE, Role.USER)),
                    entry("user of an open unit", reader(3, inOpenUnit(5), Role.USER)),
                    entry("supplier with forty", reader(4, atSupplier(50, 1), Role.SPECIALIST)),
                    entry(
                            "analyst for three units",
                            reader(3, analystFor(Set.of(3L, 4L, 5L), Set.of()), Role.USER)),
                    entry(
                            "analyst for a small unit",
                            reader(3, analystFor(Set.of(21L), Set.of()), Role.USER)),
                    entry(
                            "analyst for a site",
                            reader(3, analystFor(Set.of(), Set.of(2L)), Role.USER)),
                    entry(
                            "analyst for a unit and a site",
                            reader(3, analystFor(Set.of(3L), Set.of(2L)), Role.USER)));

    /// A fifth is open; most are with one of fifty teams, forty with the supplier's; person 3
    /// called three times, person 2 watches one. Of the parents of a thousand every tenth is
    /// restricted.
    private static final String FILLING =
            """
            insert into people.unit (id, name, open_to_members) select n, 'Unit ' || n, n = 5 from generate_series(1, 21) n;
            insert into people.site (id, name, zone) select n, 'Site ' || n, 'UTC' from generate_series(1, 40) n;
            insert into people.supplier (id, name) values (1, 'Wire & Sons');
            insert into people.person (id, name) select n, 'Person ' || n from generate_series(1, 2000) n;
            insert into people.team (id, name, line, supplier)
            select n, 'Team ' || n, 1 + n % 3, case when n = 50 then 1 end from generate_series(1, 50) n;
            insert into incident.incident
                   (title, caller, logged_by, contact, unit, site, impact, urgency, priority, state, team, assignee,
                    hold_reason, follow_up, closure_code, resolution, resolved_at, closed_at, opened_at, updated_at, restricted)
            select 'Incident ' || n, case when n in (100, 2000, 30000) then 3 else 5 + n % 1990 end, 5 + n % 40, 'PHONE',
                   case when n % 2000 = 7 then 21 else 1 + n % 20 end, case when n % 4 = 0 then 1 + n / 4 % 40 end, 1 + n % 3, 1 + n % 4, 1 + n % 5, state,
                   case when n % 1250 = 0 then 50 when state = 'NEW' then null else 1 + n % 49 end,
                   case when n % 3 = 0 and state <> 'NEW' then 5 + n % 300 end,
                   case when state = 'ON_HOLD' then 'PART' end, case when state = 'ON_HOLD' then now() end,
                   case when state in ('RESOLVED', 'CLOSED') then 'SOLVED' end, case when state in ('RESOLVED', 'CLOSED') then 'Done' end,
                   case when state in ('RESOLVED', 'CLOSED') then at + interval '1 day' end,
                   case when state = 'CLOSED' then at + interval '6 days' end, at, at + interval '1 hour', n % 500 = 1
              from (select n, now() - n * interval '10 minutes' as at,
                           (array['NEW', 'ASSIGNED', 'IN_PROGRESS', 'ON_HOLD', 'RESOLVED', 'CLOSED', 'CLOSED', 'CLOSED',
                                  'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED',
                                  'CLOSED', 'CLOSED', 'CLOSED'])[1 + n * 7 % 20] as state
                      from generate_series(1, <rows>) n) numbered;
            update incident.incident set parent = id - 1 where id % 50 = 2;
            insert into journal.watcher (record, person, since) select 'INC-77', 2, now();
            analyze incident.incident;
            analyze people.person;
            analyze people.team;
            analyze journal.watcher
            """;

    private static final ListedTables TABLES =
            ListedTables.filled(
                    IncidentList.LIST,
                    List.of("incident.incident"),
                    FILLING.replace("<rows>", ROWS));

    @Test
    void everyStandardViewIsServedByAnIndexForEverybody() {
        assertThat(TABLES.scanned(IncidentList.VIEWS, COLUMNS, READERS)).isEmpty();
    }

    @Test
    void childrenAreFoundByAnIndexAndTheirParentsLookedUpForEverybody() {
        var views =
                Stream.of("parent==INC-1", "parent=in=(INC-51,INC-101)", "open==true")
                        .map(filter -> new StandardView(filter, filter, "number"))
                        .toList();
        assertThat(TABLES.scanned(views, List.of("number", "parent"), READERS)).isEmpty();
        assertThat(total("analyst", "parent==INC-51")).isEqualTo(1);
        assertThat(total("analyst", "parent==INC-1")).isZero();
    }

    @Test
    void theReadersSeeWhatTheTestMeansThemToSee() {
        assertThat(total("analyst")).isEqualTo(10_000);
        assertThat(total("user with three")).isEqualTo(3);
        assertThat(total("supplier with forty")).isEqualTo(40);
        assertThat(total("specialist")).isBetween(500L, 3_000L);
        assertThat(total("analyst for a small unit")).isEqualTo(28);
        assertThat(total("analyst for a site")).isEqualTo(316);
    }

    private static long total(String reader) {
        return total(reader, "");
    }

    private static long total(String reader, String filter) {
        return TABLES.total(Objects.requireNonNull(READERS.get(reader)), filter);
    }
}
