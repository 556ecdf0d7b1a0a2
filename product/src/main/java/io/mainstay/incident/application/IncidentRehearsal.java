package io.mainstay.incident.application;

import static io.mainstay.incident.domain.IncidentLifecycle.LIFECYCLE;
import static io.mainstay.incident.domain.IncidentPermission.REPORT;
import static io.mainstay.incident.domain.IncidentPermission.WORK;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.Hold;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentLifecycle.Action;
import io.mainstay.incident.domain.Resolution;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// Tries out on an incident what a use case would do, by the same gate, guards and lifecycle, and
/// keeps nothing: each gives the incident as it would be. Bulk changes ask it before they begin.
@Component
public class IncidentRehearsal {

    private final IncidentAccess access;
    private final IncidentRules rules;
    private final Clock clock;

    IncidentRehearsal(IncidentAccess access, IncidentRules rules, Clock clock) {
        this.access = access;
        this.rules = rules;
        this.clock = clock;
    }

    public Incident act(
            Incident incident, Action action, Function<Incident, Outcome<Incident>> work) {
        access.require(LIFECYCLE.permission(action), incident);
        return work.apply(incident).record();
    }

    public Incident resolve(Incident incident, Resolution how) {
        var resolved = act(incident, Action.RESOLVE, before -> before.resolve(how));
        rules.checkTasks(incident);
        return resolved;
    }

    public Incident edit(Incident incident, UnaryOperator<IncidentDetails> change) {
        access.require(WORK, incident);
        var details = rules.checkEdit(incident, change.apply(IncidentDetails.of(incident)));
        return rules.edited(incident, details);
    }

    public Incident putUnder(Incident incident, IncidentNumber parent) {
        access.require(WORK, incident);
        ClosedIsFinal.check(incident);
        NoCircle.check(access, incident.number(), parent);
        return incident.childOf(Optional.of(parent));
    }

    public void say(Incident incident, boolean note) {
        access.require(note ? WORK : REPORT, incident);
        ClosedIsFinal.check(incident);
    }

    public void checkAssignment(TeamId team, Optional<PersonId> assignee, Optional<String> reason) {
        rules.checkAssignment(team, assignee, reason);
    }

    public void checkHold(Hold why, Optional<String> note) {
        rules.checkHold(why, note, clock.instant());
    }

    public void checkResolution(String code, String explanation) {
        rules.checkResolution(code, explanation);
    }

    public void checkClosureCode(String code) {
        rules.checkClosureCode(code);
    }

    /// @throws InvalidInput when no reason is given
    public void checkReason(String reason) {
        rules.checkReason(reason);
    }
}
