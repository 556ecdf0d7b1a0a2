package io.mainstay.platform.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.persistence.IncidentSight;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.platform.access.RecordSight;
import io.mainstay.platform.access.RecordSights;
import io.mainstay.satisfaction.persistence.SurveyList;
import io.mainstay.satisfaction.persistence.SurveyVisibility;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/// Reads what PostgreSQL did for every standard view over 40,000 surveys on as many incidents: an
/// index serves each, and neither surveys nor incidents are read whole, whoever looks.
class SurveyViewsPlanTest {

    private static final Map<String, Actor> READERS =
            Map.of(
                    "manager", Readers.reader(1, Standing.NONE, Role.INCIDENT_MANAGER),
                    "auditor", Readers.reader(1, Standing.NONE, Role.AUDITOR),
                    "analyst in a team",
                            Readers.reader(1, Readers.inTeam(57), Role.SERVICE_DESK_ANALYST),
                    "specialist", Readers.reader(2, Readers.inTeam(57), Role.SPECIALIST),
                    "user", Readers.reader(300, Standing.NONE, Role.USER),
                    "analyst for a small unit",
                            Readers.reader(
                                    3, Readers.analystFor(Set.of(21L), Set.of()), Role.USER));

    private static final String FILLING =
            """
            insert into people.unit (id, name) select n, 'Unit ' || n from generate_series(1, 21) n;
            insert into people.person (id, name) select n, 'Person ' || n from generate_series(1, 2000) n;
            insert into people.team (id, name, line) select n, 'Team ' || n, 1 + n % 3 from generate_series(1, 250) n;
            insert into incident.incident
                   (title, caller, logged_by, contact, unit, impact, urgency, priority, state, team, opened_at, updated_at, restricted)
            select 'Incident ' || n, 5 + n % 1990, 5 + n % 40, 'PHONE', 1 + n % 20, 1 + n % 3, 1 + n % 4, 1 + n % 5,
                   'ASSIGNED', 51 + n % 199, now() - n * interval '10 minutes', now(), n % 500 = 1
              from generate_series(1, 40000) n;
            insert into satisfaction.survey (record, person, team, unit, asked_at, ends_at, score, answered_at)
            select 'INC-' || n, 5 + n % 1990, 51 + n % 199, 1 + n % 20, now() - n * interval '10 minutes',
                   now(), case when n % 3 = 0 then 1 + n % 5 end, case when n % 3 = 0 then now() end
              from generate_series(1, 40000) n;
            analyze incident.incident;
            analyze satisfaction.survey;
            analyze people.person;
            analyze people.team
            """;

    private static final ListedTables TABLES =
            ListedTables.filled(
                    list(), List.of("satisfaction.survey", "incident.incident"), FILLING);

    @Test
    void everyStandardViewIsServedByAnIndexForEverybody() {
        assertThat(TABLES.scanned(SurveyList.VIEWS, List.of(), READERS)).isEmpty();
    }

    @Test
    void theReadersSeeWhatTheTestMeansThemToSee() {
        assertThat(total("manager")).isEqualTo(10_000);
        assertThat(total("specialist")).isBetween(190L, 210L);
        assertThat(total("analyst in a team")).isBetween(190L, 210L);
        assertThat(total("user")).isBetween(15L, 25L);
        assertThat(total("analyst for a small unit")).isZero();
    }

    private static ListDeclaration list() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("incidents", new IncidentSight());
        var sights = new RecordSights(beans.getBeanProvider(RecordSight.class));
        return new SurveyList(new SurveyVisibility(sights)).declaration();
    }

    private static long total(String reader) {
        return TABLES.total(Objects.requireNonNull(READERS.get(reader)), "");
    }
}
