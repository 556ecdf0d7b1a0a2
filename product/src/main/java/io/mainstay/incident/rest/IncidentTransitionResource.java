package io.mainstay.incident.rest;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentTransitions;
import io.mainstay.incident.domain.Hold;
import io.mainstay.incident.domain.Incident;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import io.mainstay.platform.rest.Needs;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The life of an incident: every change of state is a part of it that comes or goes.
@RestController
@RequestMapping(IncidentAnswers.PATH + "/{number}")
class IncidentTransitionResource {

    private final IncidentTransitions transitions;
    private final IncidentAnswers answers;

    IncidentTransitionResource(IncidentTransitions transitions, IncidentAnswers answers) {
        this.transitions = transitions;
        this.answers = answers;
    }

    record AssignmentJson(@Nullable Long team, @Nullable Long assignee, @Nullable String reason) {}

    record EscalationJson(@Nullable Long team, @Nullable String reason) {}

    /// @param followUp when somebody looks again
    /// @param reference what it waits for is called there
    /// @param note why, for those who work on it
    record HoldJson(
            @Nullable String reason,
            @Nullable Instant followUp,
            @Nullable String reference,
            @Nullable String note) {}

    record ResolutionJson(@Nullable String code, @Nullable String explanation) {}

    record ReasonJson(@Nullable String reason) {}

    @PutMapping("/assignment")
    @Needs("team")
    ResponseEntity<IncidentJson> assign(
            @PathVariable String number, @RequestBody AssignmentJson to) {
        return answer(
                transitions.assign(
                        IncidentNumber.of(number),
                        new TeamId(Objects.requireNonNullElse(to.team(), 0L)),
                        Optional.ofNullable(to.assignee()).map(PersonId::new),
                        Optional.ofNullable(to.reason())));
    }

    /// Passes the incident on to a team that knows more.
    @PutMapping("/escalation")
    @Needs({"team", "reason"})
    ResponseEntity<IncidentJson> escalate(
            @PathVariable String number, @RequestBody EscalationJson to) {
        return answer(
                transitions.escalate(
                        IncidentNumber.of(number),
                        new TeamId(Objects.requireNonNullElse(to.team(), 0L)),
                        text(to.reason())));
    }

    /// Starts work, or resumes it when it waited.
    @PutMapping("/work")
    ResponseEntity<IncidentJson> work(@PathVariable String number) {
        return answer(transitions.work(IncidentNumber.of(number)));
    }

    @PutMapping("/hold")
    @Needs({"reason", "followUp"})
    ResponseEntity<IncidentJson> hold(@PathVariable String number, @RequestBody HoldJson why) {
        var hold =
                new Hold(
                        text(why.reason()),
                        Optional.ofNullable(why.followUp()),
                        Optional.ofNullable(why.reference()));
        return answer(
                transitions.hold(IncidentNumber.of(number), hold, Optional.ofNullable(why.note())));
    }

    @DeleteMapping("/hold")
    ResponseEntity<IncidentJson> resume(@PathVariable String number) {
        return answer(transitions.resume(IncidentNumber.of(number)));
    }

    @PutMapping("/resolution")
    @Needs({"code", "explanation"})
    ResponseEntity<IncidentJson> resolve(
            @PathVariable String number, @RequestBody ResolutionJson how) {
        return answer(
                transitions.resolve(
                        IncidentNumber.of(number), text(how.code()), text(how.explanation())));
    }

    @PostMapping("/reopening")
    @Needs("reason")
    ResponseEntity<IncidentJson> reopen(@PathVariable String number, @RequestBody ReasonJson why) {
        return answer(transitions.reopen(IncidentNumber.of(number), text(why.reason())));
    }

    @PutMapping("/closure")
    ResponseEntity<IncidentJson> close(@PathVariable String number) {
        return answer(transitions.close(IncidentNumber.of(number)));
    }

    @PutMapping("/cancellation")
    @Needs("reason")
    ResponseEntity<IncidentJson> cancel(@PathVariable String number, @RequestBody ReasonJson why) {
        return answer(transitions.cancel(IncidentNumber.of(number), text(why.reason())));
    }

    @PutMapping("/withdrawal")
    @Needs("reason")
    ResponseEntity<IncidentJson> withdraw(
            @PathVariable String number, @RequestBody ReasonJson why) {
        return answer(transitions.withdraw(IncidentNumber.of(number), text(why.reason())));
    }

    private ResponseEntity<IncidentJson> answer(Incident incident) {
        return answers.answer(incident);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
