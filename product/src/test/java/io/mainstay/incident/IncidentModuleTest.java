package io.mainstay.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.mainstay.classification.CategoryId;
import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.application.IncidentConversation;
import io.mainstay.incident.application.IncidentDetails;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.application.IncidentTransitions;
import io.mainstay.incident.domain.Hold;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentLifecycle.Action;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.incident.domain.Milestones;
import io.mainstay.incident.persistence.HandOvers;
import io.mainstay.journal.Journal;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.NotInThisState;
import io.mainstay.kernel.Refusal;
import io.mainstay.kernel.Refusal.Problem;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.testing.ModuleTest;
import io.mainstay.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ModuleTest
@Import(Cast.class)
class IncidentModuleTest {

    @Autowired Cast cast;
    @Autowired IncidentService incidents;
    @Autowired IncidentTransitions transitions;
    @Autowired IncidentConversation conversation;
    @Autowired IncidentAccess access;
    @Autowired AuditTrail trail;
    @Autowired HandOvers handOvers;
    @Autowired Journal journal;
    @Autowired TestClock clock;

    @Test
    void livesFromTheCallToItsClosure() {
        var number = reported().number();
        var network = cast.network();
        as(
                cast.marta(),
                () -> transitions.assign(number, network, Optional.empty(), Optional.empty()));
        clock.turn(Duration.ofMinutes(10));
        as(cast.rui(), () -> transitions.start(number));
        var why =
                new Hold(
                        "PART", Optional.of(clock.instant().plusSeconds(86_400)), Optional.empty());
        as(cast.rui(), () -> transitions.hold(number, why, Optional.of("Ordered a part")));
        as(cast.rui(), () -> transitions.resume(number));
        as(cast.rui(), () -> transitions.resolve(number, closureCode(), "Restarted the gateway"));
        var closed = as(cast.aisha(), () -> transitions.close(number));

        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.milestones().responded())
                .contains(TestClock.NINE_O_CLOCK.plusSeconds(600));
        assertThat(actionsInTheTrail(closed))
                .containsExactly("CLOSE", "RESOLVE", "RESUME", "HOLD", "START", "ASSIGN", "CREATE");
    }

    @Test
    void takesItsPriorityFromTheMatrixAndKeepsTheReasonOfAChange() {
        var before = reported();
        var edit =
                change(before, details -> details.pressing(1, 1, Optional.of("The board is hit")));

        assertThat(before.triage().priority()).isEqualTo(3);
        assertThat(edit.triage().priority()).isEqualTo(1);
        assertThat(edit.triage().reason()).contains("The board is hit");
    }

    @Test
    void refusesAChangedPriorityWithoutAReason() {
        var before = reported();

        assertThat(
                        catchThrowableOfType(
                                        InvalidInput.class,
                                        () ->
                                                change(
                                                        before,
                                                        details ->
                                                                details.pressing(
                                                                        1, 1, Optional.empty())))
                                .problems())
                .containsExactly(Problem.of("priorityReason", "priority-needs-reason"));
    }

    @Test
    void staysAsItWasClosedOrCancelled() {
        var closed = reported().number();
        as(cast.marta(), () -> transitions.resolve(closed, closureCode(), "Restarted"));
        as(cast.marta(), () -> transitions.close(closed));
        var cancelled = reported().number();
        as(cast.manager(), () -> transitions.cancel(cancelled, "Reported twice"));
        var other = reported().number();

        for (var number : List.of(closed, cancelled)) {
            var seen = as(cast.manager(), () -> access.get(number));
            refusesAsFinal(() -> change(seen, details -> details.pressing(1, 1, Optional.of("x"))));
            refusesAsFinal(
                    () -> change(seen, details -> details.in(Optional.of(new CategoryId(1)))));
            refusesAsFinal(() ->
                    change(
                            seen,
                            details ->
                                    details.with(
                                            Milestones.openedAt(
                                                    clock.instant(), Optional.empty()))));
            refusesAsFinal(
                    () -> as(cast.manager(), () -> incidents.putUnder(number, Optional.of(other))));
            assertThat(change(seen, details -> details)).isEqualTo(seen);
        }
    }

    @Test
    void canBecomeASecretHoweverClosed() {
        var number = reported().number();
        as(cast.marta(), () -> transitions.resolve(number, closureCode(), "Restarted"));
        var closed = as(cast.marta(), () -> transitions.close(number));

        as(
                cast.manager(),
                () -> incidents.edit(number, closed.version(), before -> before.restricted(true)));

        assertThat(as(cast.security(), () -> access.get(number)).restricted()).isTrue();
        assertThat(as(cast.marta(), () -> access.find(number))).isPresent();
    }

    private static void refusesAsFinal(ThrowingCallable change) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(change)
                .matches(refusal -> refusal.code().equals("closed-is-final"));
    }

    @Test
    void refusesAnEditFromAVersionThatHasPassed() {
        var before = reported();
        change(before, details -> details.pressing(3, 2, Optional.of("Only one floor")));

        var stale =
                catchThrowableOfType(
                        StaleRecord.class,
                        () ->
                                change(
                                        before,
                                        details ->
                                                details.pressing(2, 3, Optional.of("Can wait"))));
        assertThat(stale.currentVersion()).isEqualTo(before.version() + 1);
    }

    @Test
    void isInvisibleToAStrangerAndLooksAsIfItWereNotThere() {
        var number = reported().number();

        assertThat(
                        catchThrowableOfType(
                                NoSuchRecord.class, () -> as(cast.zoe(), () -> access.get(number))))
                .hasMessageContaining(number.toString());
        assertThat(as(cast.aisha(), () -> access.find(number))).isPresent();
    }

    @Test
    void isSeenByTheTeamThatHasItAndNoLongerByTheOneThatGaveItAway() {
        var number = reported().number();
        var rui = cast.rui();
        assertThat(as(rui, () -> access.find(number))).isEmpty();
        as(
                cast.marta(),
                () ->
                        transitions.assign(
                                number, cast.network(), Optional.empty(), Optional.empty()));
        assertThat(as(rui, () -> access.find(number))).isPresent();
        as(
                cast.marta(),
                () ->
                        transitions.assign(
                                number,
                                cast.messaging(),
                                Optional.empty(),
                                Optional.of("Not ours")));
        assertThat(as(rui, () -> access.find(number))).isEmpty();
    }

    @Test
    void isHiddenFromTheDeskAndTheTeamWhenRestricted() {
        var number =
                as(cast.security(), () -> incidents.report(cast.mailIsSlow().restricted(true)))
                        .number();

        assertThat(as(cast.marta(), () -> access.find(number))).isEmpty();
        assertThat(as(cast.manager(), () -> access.find(number))).isEmpty();
        assertThat(as(cast.security(), () -> access.find(number))).isPresent();
        as(cast.security(), () -> conversation.addWatcher(number, cast.person("Marta Lindqvist")));
        assertThat(as(cast.marta(), () -> access.find(number))).isPresent();
    }

    @Test
    void isChangedByNobodyWhoMayOnlyReadOrReport() {
        var incident = reported();
        var number = incident.number();

        assertThat(as(cast.auditor(), () -> access.actions(access.get(number)))).isEmpty();
        assertThat(as(cast.aisha(), () -> access.actions(access.get(number))))
                .containsExactly(Action.WITHDRAW);
        assertThat(
                        catchThrowableOfType(
                                NotAllowed.class,
                                () ->
                                        as(
                                                cast.aisha(),
                                                () -> transitions.cancel(number, "Never mind"))))
                .isNotNull();
        assertThat(as(cast.marta(), () -> access.get(number))).isEqualTo(incident);
    }

    @Test
    void letsItsCallerConfirmOrReopenButNoOtherUser() {
        var number = resolved();

        assertThat(as(cast.aisha(), () -> access.actions(access.get(number))))
                .containsExactly(Action.REOPEN, Action.CLOSE);
        as(cast.marta(), () -> conversation.addWatcher(number, cast.person("Zoe Stranger")));
        assertThat(as(cast.zoe(), () -> access.actions(access.get(number)))).isEmpty();
        assertThat(
                        as(cast.aisha(), () -> transitions.reopen(number, "Slow again"))
                                .handling()
                                .reopens())
                .isEqualTo(1);
    }

    @Test
    void countsAnEscalationByHandWhateverLineTheOtherTeamIs() {
        var number = reported().number();
        as(
                cast.marta(),
                () ->
                        transitions.assign(
                                number, cast.network(), Optional.empty(), Optional.empty()));
        var escalated =
                as(
                        cast.rui(),
                        () -> transitions.escalate(number, cast.messaging(), "The relay refuses"));

        assertThat(escalated.handling().team()).contains(cast.messaging());
        assertThat(escalated.handling().reassignments()).isEqualTo(1);
        assertThat(handOvers.of(number))
                .extracting(taken -> taken.to().name(), HandOvers.Taken::escalation)
                .containsExactly(tuple("Network", false), tuple("Messaging", true));
        assertThat(actionsInTheTrail(escalated)).startsWith("ESCALATE");
    }

    @Test
    void isEscalatedOnlyElsewhereAndForAReason() {
        var number = reported().number();
        as(
                cast.marta(),
                () ->
                        transitions.assign(
                                number, cast.network(), Optional.empty(), Optional.empty()));
        var refusal =
                catchThrowableOfType(
                        InvalidInput.class,
                        () ->
                                as(
                                        cast.marta(),
                                        () -> transitions.escalate(number, cast.network(), " ")));

        assertThat(refusal.problems())
                .containsExactly(
                        Problem.of("team", "escalate-elsewhere"), Problem.of("reason", "required"));
    }

    @Test
    void isTakenWithinTheTeamThatHasItElseWithinOnesOwn() {
        var rui = cast.rui();
        var me = rui.person().orElseThrow();
        cast.join(me, cast.network());
        var number = reported().number();
        as(
                cast.marta(),
                () ->
                        transitions.assign(
                                number, cast.network(), Optional.empty(), Optional.empty()));
        var taken = as(rui, () -> transitions.take(number));

        assertThat(taken.handling().team()).contains(cast.network());
        assertThat(taken.handling().assignee()).contains(me);
        assertThat(
                        catchThrowableOfType(
                                        InvalidInput.class,
                                        () -> as(cast.marta(), () -> transitions.take(number)))
                                .problems())
                .containsExactly(Problem.of("to", "no-team-of-yours"));
    }

    @Test
    void refusesAnAssigneeFromOutsideTheTeamAndAMoveThatIsNotThere() {
        var number = reported().number();
        var refusal =
                catchThrowableOfType(
                        InvalidInput.class,
                        () ->
                                as(
                                        cast.marta(),
                                        () ->
                                                transitions.assign(
                                                        number,
                                                        cast.network(),
                                                        Optional.of(cast.person("Zoe Stranger")),
                                                        Optional.empty())));

        assertThat(refusal.problems()).containsExactly(Problem.of("assignee", "not-in-team"));
        assertThat(
                        catchThrowableOfType(
                                NotInThisState.class,
                                () -> as(cast.marta(), () -> transitions.start(number))))
                .isNotNull();
    }

    @Test
    void hasNoCircleInItsFamily() {
        var parent = reported().number();
        var child = reported().number();
        as(cast.marta(), () -> incidents.putUnder(child, Optional.of(parent)));

        assertThat(
                        catchThrowableOfType(
                                        InvalidInput.class,
                                        () ->
                                                as(
                                                        cast.marta(),
                                                        () ->
                                                                incidents.putUnder(
                                                                        parent,
                                                                        Optional.of(child))))
                                .problems())
                .containsExactly(Problem.of("parent", "incident-circle", child.toString()));
    }

    @Test
    void keepsWorkNotesFromItsCaller() {
        var number = reported().number();
        as(cast.marta(), () -> conversation.say(number, true, "Caller sounds upset", List.of()));
        as(
                cast.marta(),
                () -> conversation.say(number, false, "We are looking into it", List.of()));

        assertThat(
                        as(
                                        cast.aisha(),
                                        () ->
                                                journal.conversation(
                                                        number.ref(), Optional.empty(), 10))
                                .entries())
                .extracting(said -> said.body())
                .containsExactly("We are looking into it");
        assertThat(
                        as(
                                        cast.marta(),
                                        () ->
                                                journal.conversation(
                                                        number.ref(), Optional.empty(), 10))
                                .entries())
                .hasSize(2);
    }

    private Incident reported() {
        return as(cast.marta(), () -> incidents.report(cast.mailIsSlow()));
    }

    private IncidentNumber resolved() {
        var number = reported().number();
        as(cast.marta(), () -> transitions.resolve(number, closureCode(), "Restarted it"));
        return number;
    }

    private Incident change(
            Incident before, java.util.function.UnaryOperator<IncidentDetails> how) {
        return as(cast.marta(), () -> incidents.edit(before.number(), before.version(), how));
    }

    private List<String> actionsInTheTrail(Incident incident) {
        return trail.history(incident.ref(), OptionalLong.empty(), 50).stream()
                .map(written -> written.entry().action())
                .toList();
    }

    private String closureCode() {
        return "SOLVED";
    }

    private static <T> T as(Actor actor, java.util.function.Supplier<T> work) {
        return Actors.as(actor, work::get);
    }

    private static void as(Actor actor, Runnable work) {
        Actors.run(actor, work);
    }
}
