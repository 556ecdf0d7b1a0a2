package io.mainstay.incident.application;

import io.mainstay.classification.Choice;
import io.mainstay.classification.Choices;
import io.mainstay.incident.domain.Hold;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.Milestones;
import io.mainstay.incident.domain.Report;
import io.mainstay.incident.domain.Resolution;
import io.mainstay.incident.domain.Triage;
import io.mainstay.journal.JournalEntry;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.People;
import io.mainstay.people.TeamId;
import io.mainstay.people.TeamSummary;
import io.mainstay.people.Teams;
import io.mainstay.task.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;

/// The guards that need more than the incident itself: matrix, codes, teams and their members.
@Component
class IncidentRules {

    static final String HOLD_REASONS = "incident-hold-reason";
    static final String CLOSURE_CODES = "incident-closure-code";

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_REFERENCE = 200;

    /// What lies before it, or longer ahead, is a slip of the keyboard, and no database keeps all
    /// that an ISO 8601 year can say.
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private static final Duration LONGEST_WAIT = Duration.ofDays(3_660);

    private final IncidentTriage triage;
    private final Choices choices;
    private final People people;
    private final Teams teams;
    private final Tasks tasks;
    private final Clock clock;

    IncidentRules(
            IncidentTriage triage,
            Choices choices,
            People people,
            Teams teams,
            Tasks tasks,
            Clock clock) {
        this.triage = triage;
        this.choices = choices;
        this.people = people;
        this.teams = teams;
        this.tasks = tasks;
        this.clock = clock;
    }

    /// @return the details in the form in which they are kept
    IncidentDetails check(IncidentDetails details) {
        var report = details.report();
        var check = checkWords(report);
        checkCaller(check, report.caller());
        var kept = triage.check(details, check);
        checkMilestones(check, details.milestones());
        check.orRefuse();
        return kept;
    }

    private void checkCaller(Check check, Optional<PersonId> caller) {
        check.that(caller.isPresent(), "caller", "required");
        caller.filter(person -> people.find(person).isEmpty())
                .ifPresent(
                        person -> check.that(false, "caller", "no-such-record", "PER-" + person));
    }

    /// @return the details in the form in which they are kept
    IncidentDetails checkEdit(Incident before, IncidentDetails details) {
        ClosedIsFinal.check(before, details);
        var report = details.report();
        var check = checkWords(report);
        if (!report.caller().equals(before.report().caller())) {
            checkCaller(check, report.caller());
        }
        var kept = triage.checkEdit(before.triage(), details, check);
        checkMilestones(check, details.milestones());
        check.orRefuse();
        return kept;
    }

    Triage triage(IncidentDetails details) {
        return triage.of(details);
    }

    Incident edited(Incident before, IncidentDetails details) {
        return before.with(details.report())
                .with(triage.of(before, details))
                .at(details.milestones())
                .restricted(details.restricted());
    }

    void checkAssignment(TeamId team, Optional<PersonId> assignee, Optional<String> reason) {
        var known = teams.find(team).filter(TeamSummary::active);
        new Check()
                .that(known.isPresent(), "team", "no-such-team")
                .that(
                        assignee.isEmpty()
                                || known.isEmpty()
                                || teams.membersOf(team).contains(assignee.get()),
                        "assignee",
                        "not-in-team")
                .optionalText("reason", reason.orElse(null), LONGEST_REASON)
                .orRefuse();
    }

    void checkEscalation(Incident before, TeamId team, String reason) {
        new Check()
                .that(
                        teams.find(team).filter(TeamSummary::active).isPresent(),
                        "team",
                        "no-such-team")
                .that(
                        !before.handling().team().equals(Optional.of(team)),
                        "team",
                        "escalate-elsewhere")
                .text("reason", reason, LONGEST_REASON)
                .orRefuse();
    }

    /// Within which team the actor would have the incident: the one that has it already when they
    /// are in it, else the first of theirs.
    Optional<TeamId> teamOfActor(Incident incident) {
        var mine = Actors.current().standing().teams();
        var holder = incident.handling().team().filter(team -> mine.contains(team.value()));
        return holder.or(() ->
                teams.active().stream()
                        .map(TeamSummary::id)
                        .filter(team -> mine.contains(team.value()))
                        .findFirst());
    }

    void checkHold(Hold why, Optional<String> note, Instant now) {
        new Check()
                .that(!why.reason().isBlank(), "reason", "required")
                .that(
                        why.reason().isBlank() || isActive(HOLD_REASONS, why.reason()),
                        "reason",
                        "no-such-choice")
                .that(why.followUp().isPresent(), "followUp", "required")
                .that(
                        why.followUp().filter(at -> !at.isAfter(now)).isEmpty(),
                        "followUp",
                        "not-in-future")
                .that(
                        why.followUp().filter(at -> at.isAfter(now.plus(LONGEST_WAIT))).isEmpty(),
                        "followUp",
                        "too-far-ahead")
                .optionalText("reference", why.reference().orElse(null), LONGEST_REFERENCE)
                .optionalText("note", note.orElse(null), JournalEntry.MOST)
                .orRefuse();
    }

    void checkResolution(String code, String explanation) {
        closureCode(code)
                .text("explanation", explanation, Resolution.LONGEST_EXPLANATION)
                .orRefuse();
    }

    void checkClosureCode(String code) {
        closureCode(code).orRefuse();
    }

    private Check closureCode(String code) {
        return new Check()
                .that(!code.isBlank(), "code", "required")
                .that(code.isBlank() || isActive(CLOSURE_CODES, code), "code", "no-such-choice");
    }

    /// What is still to be done is done or cancelled before the incident counts as resolved.
    void checkTasks(Incident incident) {
        var open = tasks.open(incident.ref());
        if (!open.isEmpty()) {
            throw new OpenTasks(incident.number(), open);
        }
    }

    void checkReason(String reason) {
        new Check().text("reason", reason, LONGEST_REASON).orRefuse();
    }

    /// The line that has the incident; the first when no team has it.
    int lineOf(Incident incident) {
        return incident.handling().team().flatMap(teams::find).map(TeamSummary::line).orElse(1);
    }

    /// To a higher line, or out to a supplier.
    boolean isEscalation(Optional<TeamId> from, TeamId to) {
        var target = teams.find(to).orElseThrow();
        return from.flatMap(teams::find).filter(target::isEscalationFrom).isPresent();
    }

    private static Check checkWords(Report report) {
        return new Check()
                .text("title", report.title(), Report.LONGEST_TITLE)
                .that(
                        report.title() == null || report.title().lines().count() <= 1,
                        "title",
                        "one-line")
                .optionalText("description", report.description(), Report.LONGEST_DESCRIPTION)
                .optionalText("service", report.service().orElse(null), Report.LONGEST_NAME)
                .optionalText(
                        "configurationItem",
                        report.configurationItem().orElse(null),
                        Report.LONGEST_NAME);
    }

    /// Instants lie in the past and follow one another.
    private void checkMilestones(Check check, Milestones milestones) {
        var now = clock.instant();
        var earlier = EARLIEST;
        for (var told : told(milestones).entrySet()) {
            var at = told.getValue();
            var field = told.getKey();
            check.that(!at.isBefore(EARLIEST), field, "too-long-ago")
                    .that(!at.isAfter(now), field, "in-future")
                    .that(!at.isBefore(earlier) || at.isBefore(EARLIEST), field, "not-in-order");
            earlier = at.isAfter(earlier) ? at : earlier;
        }
    }

    private static SequencedMap<String, Instant> told(Milestones milestones) {
        var told = new LinkedHashMap<String, Instant>();
        milestones.occurred().ifPresent(at -> told.put("occurredAt", at));
        milestones.detected().ifPresent(at -> told.put("detectedAt", at));
        milestones.diagnosed().ifPresent(at -> told.put("diagnosedAt", at));
        milestones.repaired().ifPresent(at -> told.put("repairedAt", at));
        milestones.recovered().ifPresent(at -> told.put("recoveredAt", at));
        return told;
    }

    private boolean isActive(String list, String code) {
        return choices.find(list, code).filter(Choice::active).isPresent();
    }
}
