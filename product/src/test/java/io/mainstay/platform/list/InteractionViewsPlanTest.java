package io.mainstay.platform.list;

import static io.mainstay.platform.list.Readers.analystFor;
import static io.mainstay.platform.list.Readers.reader;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.servicedesk.persistence.InteractionList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Reads what PostgreSQL did for every standard view over 40,000 interactions that led to 10,000
/// incidents: an index serves each, and no interactions are read whole, whoever looks.
class InteractionViewsPlanTest {

    private static final Map<String, Actor> READERS =
            Map.ofEntries(
                    entry("analyst", reader(1, Standing.NONE, Role.SERVICE_DESK_ANALYST)),
                    entry("auditor", reader(1, Standing.NONE, Role.AUDITOR)),
                    entry("specialist", reader(2, Standing.NONE, Role.SPECIALIST)),
                    entry("user", reader(300, Standing.NONE, Role.USER)),
                    entry(
                            "analyst for a small unit",
                            reader(3, analystFor(Set.of(21L), Set.of()), Role.USER)));

    /// Five in a thousand incidents are restricted; forty people answer; the small unit has 20
    /// contacts.
    private static final String FILLING =
            """
            insert into people.unit (id, name) select n, 'Unit ' || n from generate_series(1, 21) n;
            insert into people.person (id, name) select n, 'Person ' || n from generate_series(1, 2000) n;
            insert into incident.incident
                   (title, caller, logged_by, contact, impact, urgency, priority, state, opened_at, updated_at, restricted)
            select 'Incident ' || n, 5 + n % 1990, 5 + n % 40, 'PHONE', 1 + n % 3, 1 + n % 4, 1 + n % 5, 'NEW',
                   now() - n * interval '10 minutes', now(), n % 200 = 1
              from generate_series(1, 10000) n;
            insert into servicedesk.interaction
                   (state, channel, caller, answered_by, unit, started_at, ended_at, about, outcome, record)
            select case when n % 1000 = 0 then 'OPEN' else 'ENDED' end, 'PHONE', 50 + n % 1900, 1 + n % 40,
                   case when n % 2000 = 7 then 21 else 1 + n % 20 end, now() - n * interval '11 minutes',
                   case when n % 1000 <> 0 then now() - n * interval '11 minutes' + interval '3 minutes' end, 'Contact ' || n,
                   case when n % 1000 = 0 then null when n % 4 = 0 then 'INCIDENT' else 'INFORMATION' end,
                   case when n % 1000 <> 0 and n % 4 = 0 then 'INC-' || n / 4 end
              from generate_series(1, 40000) n;
            analyze incident.incident;
            analyze servicedesk.interaction;
            analyze people.person
            """;

    private static final ListedTables TABLES =
            ListedTables.filled(InteractionList.LIST, List.of("servicedesk.interaction"), FILLING);

    @Test
    void everyStandardViewIsServedByAnIndexForEverybody() {
        assertThat(TABLES.scanned(InteractionList.VIEWS, List.of(), READERS)).isEmpty();
    }

    @Test
    void theReadersSeeWhatTheTestMeansThemToSee() {
        assertThat(total("auditor", "state==OPEN")).isEqualTo(40);
        assertThat(total("auditor", "outcome==INCIDENT")).isEqualTo(9_960);
        assertThat(total("analyst", "outcome==INCIDENT")).isEqualTo(9_910);
        assertThat(total("analyst for a small unit", "")).isEqualTo(1_020);
        assertThat(total("user", "")).isBetween(15L, 30L);
    }

    private static long total(String reader, String filter) {
        return TABLES.total(Objects.requireNonNull(READERS.get(reader)), filter);
    }
}
