package io.mainstay.incident.domain;

import static io.mainstay.incident.domain.IncidentFixture.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.incident.IncidentAssigned;
import io.mainstay.incident.IncidentReopened;
import io.mainstay.incident.IncidentResolved;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.kernel.NotInThisState;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncidentTest {

    @Test
    void startsNewAndBelongsToNobody() {
        assertThat(newIncident().state()).isEqualTo(State.NEW);
        assertThat(newIncident().handling().team()).isEmpty();
    }

    @Test
    void countsAReassignmentOnlyWhenItGoesFromOneTeamToAnother() {
        var first = newIncident().assignTo(NETWORK, Optional.empty()).record();
        var samePlace = first.assignTo(NETWORK, Optional.of(RUI)).record();
        var elsewhere = samePlace.assignTo(MESSAGING, Optional.empty());

        assertThat(first.handling().reassignments()).isZero();
        assertThat(samePlace.handling().reassignments()).isZero();
        assertThat(elsewhere.record().handling().reassignments()).isEqualTo(1);
        assertThat(elsewhere.record().handling().assignee()).isEmpty();
        assertThat(elsewhere.happened())
                .containsExactly(
                        new IncidentAssigned(
                                newIncident().number(), MESSAGING, Optional.empty(), true));
    }

    @Test
    void respondsWhenSomebodyFirstTakesItUp() {
        var started = startedIncident();
        var again =
                started.assignTo(MESSAGING, Optional.empty())
                        .record()
                        .start(RUI, NINE_O_CLOCK.plusSeconds(9_999))
                        .record();

        assertThat(started.handling().assignee()).contains(RUI);
        assertThat(started.milestones().responded()).contains(NINE_O_CLOCK.plusSeconds(600));
        assertThat(again.milestones().responded()).contains(NINE_O_CLOCK.plusSeconds(600));
    }

    @Test
    void waitsForAReasonAndForgetsItWhenWorkGoesOn() {
        var why =
                new Hold(
                        "SUPPLIER",
                        Optional.of(NINE_O_CLOCK.plusSeconds(86_400)),
                        Optional.of("4711"));
        var waiting = startedIncident().hold(why, NINE_O_CLOCK).record();

        assertThat(waiting.state()).isEqualTo(State.ON_HOLD);
        assertThat(waiting.handling().hold()).contains(why);
        assertThat(waiting.resume().record().handling().hold()).isEmpty();
    }

    @Test
    void saysHowServiceWasRestored() {
        var outcome = startedIncident().resolve(REBOOTED);

        assertThat(outcome.record().state()).isEqualTo(State.RESOLVED);
        assertThat(outcome.record().resolution()).contains(REBOOTED);
        assertThat(outcome.happened())
                .containsExactly(new IncidentResolved(outcome.record().number(), REBOOTED.at()));
    }

    @Test
    void belongsToItsResolverWhenNobodyHadItBefore() {
        assertThat(newIncident().resolve(REBOOTED).record().handling().assignee()).contains(RUI);
    }

    @Test
    void forgetsTheResolutionAndCountsWhenReopened() {
        var outcome = resolvedIncident().reopen("Slow again");

        assertThat(outcome.record().state()).isEqualTo(State.IN_PROGRESS);
        assertThat(outcome.record().resolution()).isEmpty();
        assertThat(outcome.record().handling().reopens()).isEqualTo(1);
        assertThat(outcome.happened())
                .containsExactly(new IncidentReopened(outcome.record().number(), "Slow again"));
    }

    @Test
    void isFinalOnceClosed() {
        var closed = resolvedIncident().close(NINE_O_CLOCK.plusSeconds(99_999)).record();

        assertThat(closed.milestones().closed()).contains(NINE_O_CLOCK.plusSeconds(99_999));
        assertThatExceptionOfType(NotInThisState.class)
                .isThrownBy(() -> closed.reopen("Too late"))
                .withMessage("REOPEN is not possible while the record is CLOSED");
    }

    @Test
    void cannotBeStartedBeforeATeamOwnsIt() {
        assertThatExceptionOfType(NotInThisState.class)
                .isThrownBy(() -> newIncident().start(RUI, NINE_O_CLOCK))
                .withMessage("START is not possible while the record is NEW");
    }

    @Test
    void keepsTheReasonForWhichItWasCancelled() {
        var cancelled = assignedIncident().cancel("Reported twice", NINE_O_CLOCK).record();

        assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
        assertThat(cancelled.handling().cancelReason()).contains("Reported twice");
    }

    @Test
    void tellsTheAuditTrailTheSameFieldsInEveryState() {
        assertThat(newIncident().auditedFields().keySet())
                .isEqualTo(resolvedIncident().auditedFields().keySet());
        assertThat(resolvedIncident().auditedFields())
                .containsEntry("state", "RESOLVED")
                .containsEntry("closureCode", "FIXED")
                .containsEntry("followUp", null);
    }
}
