package io.mainstay.incident.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.Cast;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.Hold;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.testing.ModuleTest;
import io.mainstay.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What happens to incidents when nobody touches them.
@ModuleTest
@Import(Cast.class)
class IncidentJobsTest {

    @Autowired Cast cast;
    @Autowired IncidentService incidents;
    @Autowired IncidentTransitions transitions;
    @Autowired IncidentConversation conversation;
    @Autowired IncidentAccess access;
    @Autowired CloseAfterSilence closing;
    @Autowired RemindOfFollowUps reminding;
    @Autowired AuditTrail trail;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    @Test
    void closesByItselfAfterFiveDaysOfSilenceAndSaysThatItWasTheProduct() {
        var number = resolved();
        clock.turn(Duration.ofDays(5));
        asSystem(closing::run);
        assertThat(state(number)).isEqualTo(State.RESOLVED);

        clock.turn(Duration.ofSeconds(1));
        asSystem(closing::run);

        assertThat(state(number)).isEqualTo(State.CLOSED);
        var last = trail.history(number.ref(), OptionalLong.empty(), 1).getFirst().entry();
        assertThat(last.action()).isEqualTo("CLOSE");
        assertThat(last.actor()).isEmpty();
        assertThat(last.channel()).isEqualTo(Channel.JOB);
    }

    @Test
    void staysWhileTheCallerStillSpeaks() {
        var number = resolved();
        clock.turn(Duration.ofDays(4));
        as(cast.aisha(), () -> conversation.say(number, false, "Not sure yet", List.of()));
        clock.turn(Duration.ofDays(2));
        asSystem(closing::run);
        assertThat(state(number)).isEqualTo(State.RESOLVED);

        clock.turn(Duration.ofDays(4));
        asSystem(closing::run);
        assertThat(state(number)).isEqualTo(State.CLOSED);
    }

    @Test
    void remindsItsOwnerOfAFollowUpOnceAndAgainOfALaterOne() {
        var number = inHand();
        hold(number, Duration.ofDays(1));
        asSystem(reminding::run);
        assertThat(reminders(number)).isEmpty();

        clock.turn(Duration.ofDays(1));
        asSystem(reminding::run);
        asSystem(reminding::run);
        assertThat(reminders(number)).containsExactly(rui());

        as(cast.rui(), () -> transitions.resume(number));
        hold(number, Duration.ofDays(1));
        clock.turn(Duration.ofDays(2));
        asSystem(reminding::run);
        assertThat(reminders(number)).containsExactly(rui(), rui());
    }

    @Test
    void remindsTheTeamWhenNobodyInItHasTheIncident() {
        var number = reported().number();
        var team = cast.team("Of one");
        cast.join(rui(), team);
        assign(number, team);
        hold(number, Duration.ofDays(1));
        clock.turn(Duration.ofDays(1));
        asSystem(reminding::run);

        assertThat(reminders(number)).containsExactly(rui());
    }

    private PersonId rui() {
        return cast.person("Rui Barros");
    }

    private Incident reported() {
        return as(cast.marta(), () -> incidents.report(cast.mailIsSlow()));
    }

    private void assign(IncidentNumber number) {
        assign(number, cast.network());
    }

    private void assign(IncidentNumber number, TeamId team) {
        as(
                cast.marta(),
                () -> transitions.assign(number, team, Optional.empty(), Optional.empty()));
    }

    private IncidentNumber inHand() {
        var number = reported().number();
        assign(number);
        as(cast.rui(), () -> transitions.start(number));
        return number;
    }

    private IncidentNumber resolved() {
        var number = reported().number();
        as(cast.marta(), () -> transitions.resolve(number, "SOLVED", "Restarted"));
        return number;
    }

    private void hold(IncidentNumber number, Duration until) {
        var why = new Hold("PART", Optional.of(clock.instant().plus(until)), Optional.empty());
        as(cast.marta(), () -> transitions.hold(number, why, Optional.empty()));
    }

    private State state(IncidentNumber number) {
        return Actors.as(Actor.system(Channel.JOB), () -> access.get(number)).state();
    }

    private List<PersonId> reminders(IncidentNumber number) {
        return jdbc.sql(
                        """
                        select person from notification.message
                         where record = ? and key = 'incident.told.follow-up' order by id
                        """)
                .param(number.toString())
                .query((row, index) -> new PersonId(row.getLong(1)))
                .list();
    }

    private static <T> T as(Actor actor, ScopedValue.CallableOp<T, RuntimeException> work) {
        return Actors.as(actor, work);
    }

    private static void asSystem(Runnable work) {
        Actors.run(Actor.system(Channel.JOB), work);
    }
}
