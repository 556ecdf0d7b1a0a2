package io.mainstay.incident.application;

import static io.mainstay.incident.domain.IncidentLifecycle.Action.ASSIGN;
import static io.mainstay.incident.domain.IncidentLifecycle.Action.CANCEL;
import static io.mainstay.incident.domain.IncidentLifecycle.Action.CLOSE;
import static io.mainstay.incident.domain.IncidentLifecycle.Action.ESCALATE;
import static io.mainstay.incident.domain.IncidentLifecycle.Action.HOLD;
import static io.mainstay.incident.domain.IncidentLifecycle.Action.REOPEN;
import static io.mainstay.incident.domain.IncidentLifecycle.Action.RESOLVE;
import static io.mainstay.incident.domain.IncidentLifecycle.Action.RESUME;
import static io.mainstay.incident.domain.IncidentLifecycle.Action.START;
import static io.mainstay.incident.domain.IncidentLifecycle.Action.WITHDRAW;
import static io.mainstay.incident.domain.IncidentLifecycle.LIFECYCLE;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.Hold;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentLifecycle.Action;
import io.mainstay.incident.domain.IncidentRepository;
import io.mainstay.incident.domain.IncidentRepository.HandOver;
import io.mainstay.incident.domain.Resolution;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import io.mainstay.platform.audit.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Moving an incident through its life.
@Service
@Transactional
public class IncidentTransitions {

    private final IncidentRepository incidents;
    private final IncidentAccess access;
    private final IncidentRules rules;
    private final IncidentConversation conversation;
    private final Ledger ledger;
    private final Clock clock;

    IncidentTransitions(
            IncidentRepository incidents,
            IncidentAccess access,
            IncidentRules rules,
            IncidentConversation conversation,
            Ledger ledger,
            Clock clock) {
        this.incidents = incidents;
        this.access = access;
        this.rules = rules;
        this.conversation = conversation;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Gives the incident to a team, and perhaps to a person in it. Going up a line or to a
    /// supplier is an escalation; every change of team is kept as a hand-over.
    public Incident assign(
            IncidentNumber number,
            TeamId team,
            Optional<PersonId> assignee,
            Optional<String> reason) {
        var before = mayAct(number, ASSIGN);
        rules.checkAssignment(team, assignee, reason);
        var after = act(before, ASSIGN, incident -> incident.assignTo(team, assignee));
        if (!before.handling().team().equals(Optional.of(team))) {
            handOver(before, team, rules.isEscalation(before.handling().team(), team), reason);
        }
        reason.ifPresent(why -> conversation.note(after, why));
        return after;
    }

    /// Makes the incident the actor's own: within the team that has it when they belong to it, else
    /// within their own.
    public Incident take(IncidentNumber number) {
        var before = mayAct(number, ASSIGN);
        var team =
                rules.teamOfActor(before)
                        .orElseThrow(() -> InvalidInput.of("to", "no-team-of-yours"));
        return assign(number, team, Optional.of(me()), Optional.empty());
    }

    /// Passes the incident on to a team that knows more, which counts as an escalation whatever
    /// line that team is.
    public Incident escalate(IncidentNumber number, TeamId team, String reason) {
        var before = mayAct(number, ESCALATE);
        rules.checkEscalation(before, team, reason);
        var after = act(before, ESCALATE, incident -> incident.escalateTo(team));
        handOver(before, team, true, Optional.of(reason));
        conversation.note(after, reason);
        return after;
    }

    /// Takes up the work, or takes it up again after a wait.
    public Incident work(IncidentNumber number) {
        var possible = LIFECYCLE.actionsIn(access.get(number).state());
        return possible.contains(RESUME) ? resume(number) : start(number);
    }

    public Incident start(IncidentNumber number) {
        var me = me();
        var after = act(access.get(number), START, incident -> incident.start(me, now()));
        incidents.accepted(number, now());
        return after;
    }

    public Incident hold(IncidentNumber number, Hold why, Optional<String> note) {
        rules.checkHold(why, note, now());
        var after = act(access.get(number), HOLD, incident -> incident.hold(why, now()));
        note.ifPresent(text -> conversation.note(after, text));
        return after;
    }

    public Incident resume(IncidentNumber number) {
        return act(access.get(number), RESUME, Incident::resume);
    }

    /// Resolves the incident and no other: its children are asked about one by one, see
    /// [io.mainstay.incident.application.bulk.ChildrenResolution].
    public Incident resolve(IncidentNumber number, String code, String explanation) {
        var before = mayAct(number, RESOLVE);
        rules.checkResolution(code, explanation);
        var how =
                new Resolution(
                        Optional.of(code),
                        explanation,
                        Optional.of(rules.lineOf(before)),
                        Optional.of(me()),
                        now());
        var after = act(before, RESOLVE, incident -> incident.resolve(how));
        // Looked at once the incident is saved: from then on nobody adds another.
        rules.checkTasks(after);
        conversation.reply(after, explanation);
        return after;
    }

    public Incident reopen(IncidentNumber number, String reason) {
        var before = mayAct(number, REOPEN);
        rules.checkReason(reason);
        var after = act(before, REOPEN, incident -> incident.reopen(reason));
        conversation.reply(after, reason);
        return after;
    }

    public Incident close(IncidentNumber number) {
        return act(access.get(number), CLOSE, incident -> incident.close(now()));
    }

    public Incident cancel(IncidentNumber number, String reason) {
        var before = mayAct(number, CANCEL);
        rules.checkReason(reason);
        var after = act(before, CANCEL, incident -> incident.cancel(reason, now()));
        conversation.reply(after, reason);
        return after;
    }

    /// The caller needs nothing any more.
    public Incident withdraw(IncidentNumber number, String reason) {
        var before = mayAct(number, WITHDRAW);
        rules.checkReason(reason);
        var after = act(before, WITHDRAW, incident -> incident.withdraw(reason, now()));
        conversation.reply(after, reason);
        return after;
    }

    /// Whoever may not know or do this learns nothing from what is wrong with the rest.
    private Incident mayAct(IncidentNumber number, Action action) {
        var incident = access.get(number);
        access.require(LIFECYCLE.permission(action), incident);
        return incident;
    }

    private Incident act(
            Incident before, Action action, Function<Incident, Outcome<Incident>> work) {
        access.require(LIFECYCLE.permission(action), before);
        var outcome = work.apply(before);
        var saved = incidents.update(outcome.record());
        return ledger.changed(before, new Outcome<>(saved, outcome.happened()), action.name());
    }

    private void handOver(
            Incident before, TeamId team, boolean escalation, Optional<String> reason) {
        incidents.handOver(
                new HandOver(
                        before.number(),
                        before.handling().team(),
                        team,
                        Actors.current().person(),
                        escalation,
                        reason,
                        now()));
    }

    private static PersonId me() {
        return Actors.current().person().orElseThrow();
    }

    private Instant now() {
        return clock.instant();
    }
}
