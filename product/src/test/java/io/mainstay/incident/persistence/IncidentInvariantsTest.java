package io.mainstay.incident.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.Cast;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.application.IncidentTransitions;
import io.mainstay.kernel.Actors;
import io.mainstay.people.TeamId;
import io.mainstay.platform.audit.Invariant.Depth;
import io.mainstay.testing.ModuleTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// Each invariant holds for what the product wrote, and finds what somebody wrote past it.
@ModuleTest
@Import(Cast.class)
@Transactional
class IncidentInvariantsTest {

    @Autowired Cast cast;
    @Autowired IncidentService incidents;
    @Autowired IncidentTransitions transitions;
    @Autowired EveryIncidentHasABeginning beginning;
    @Autowired ReassignmentsAreCounted reassignments;
    @Autowired StatesAgreeWithTheirFields states;
    @Autowired JdbcClient jdbc;

    @Test
    void findAnIncidentThatNobodyLogged() {
        var number = reported();
        assertThat(beginning.broken(Depth.FULL)).noneMatch(names(number));

        var smuggled =
                jdbc.sql(
                                """
                                insert into incident.incident
                                       (title, caller, contact, impact, urgency, priority, state, opened_at, updated_at)
                                select 'Smuggled', caller, contact, impact, urgency, priority, 'NEW', opened_at, updated_at
                                  from incident.incident where id = ?
                                returning id
                                """)
                        .param(number.serial())
                        .query(Long.class)
                        .single();
        assertThat(beginning.broken(Depth.SAMPLE)).anyMatch(names(new IncidentNumber(smuggled)));
    }

    @Test
    void findACountOfReassignmentsThatNoHandOverBears() {
        var number = reported();
        assign(number, cast.network());
        assign(number, cast.messaging());
        assertThat(reassignments.broken(Depth.FULL)).noneMatch(names(number));

        jdbc.sql("update incident.incident set reassignments = 5 where id = ?")
                .param(number.serial())
                .update();
        assertThat(reassignments.broken(Depth.SAMPLE)).anyMatch(names(number));
    }

    @Test
    void findAStateThatItsFieldsDeny() {
        var number = reported();
        Actors.as(cast.marta(), () -> transitions.resolve(number, "SOLVED", "Restarted"));
        assertThat(states.broken(Depth.FULL)).noneMatch(names(number));

        jdbc.sql("update incident.incident set state = 'CLOSED' where id = ?")
                .param(number.serial())
                .update();
        assertThat(states.broken(Depth.SAMPLE)).anyMatch(names(number));
    }

    private IncidentNumber reported() {
        return Actors.as(cast.marta(), () -> incidents.report(cast.mailIsSlow())).number();
    }

    private void assign(IncidentNumber number, TeamId team) {
        Actors.as(
                cast.marta(),
                () -> transitions.assign(number, team, Optional.empty(), Optional.empty()));
    }

    private static java.util.function.Predicate<String> names(IncidentNumber number) {
        return sentence -> sentence.startsWith(number + " ");
    }
}
