package io.mainstay.incident.domain;

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

import io.mainstay.incident.IncidentAssigned;
import io.mainstay.incident.IncidentCancelled;
import io.mainstay.incident.IncidentClosed;
import io.mainstay.incident.IncidentHeld;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.IncidentReopened;
import io.mainstay.incident.IncidentReported;
import io.mainstay.incident.IncidentResolved;
import io.mainstay.incident.domain.IncidentLifecycle.Action;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Place;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.TeamId;
import java.time.Instant;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// An unplanned interruption to a service, or a reduction in its quality.
///
/// @param restricted a security incident: only the security roles and the people named in it may
///   know of it
/// @param parent the incident that this one is a symptom of; resolving it offers to resolve this
///   one
public record Incident(
        IncidentNumber number,
        Report report,
        Triage triage,
        Handling handling,
        Optional<Resolution> resolution,
        Milestones milestones,
        boolean restricted,
        Optional<IncidentNumber> parent,
        long version)
        implements AuditedRecord {

    public static Outcome<Incident> report(
            IncidentNumber number, Report report, Triage triage, Milestones milestones) {
        var incident =
                new Incident(
                        number,
                        report,
                        triage,
                        Handling.starting(),
                        Optional.empty(),
                        milestones,
                        false,
                        Optional.empty(),
                        0);
        return Outcome.of(
                incident, new IncidentReported(number, triage.priority(), milestones.opened()));
    }

    public State state() {
        return handling.state();
    }

    public Outcome<Incident> assignTo(TeamId team, Optional<PersonId> assignee) {
        var next = after(ASSIGN).with(team, assignee);
        var handedOver = next.reassignments() > handling.reassignments();
        return Outcome.of(with(next), new IncidentAssigned(number, team, assignee, handedOver));
    }

    /// Passes the work on to those who know more; who of them takes it up is theirs to say.
    public Outcome<Incident> escalateTo(TeamId team) {
        var next = after(ESCALATE).with(team, Optional.empty());
        var handedOver = next.reassignments() > handling.reassignments();
        return Outcome.of(
                with(next), new IncidentAssigned(number, team, Optional.empty(), handedOver));
    }

    /// Taking up the work is the response; whoever starts it has it.
    public Outcome<Incident> start(PersonId by, Instant at) {
        return Outcome.of(with(after(START).by(by)).at(milestones.respondedAt(at)));
    }

    public Outcome<Incident> hold(Hold why, Instant at) {
        return Outcome.of(
                with(after(HOLD).waiting(why)).at(milestones.respondedAt(at)),
                new IncidentHeld(number, why.reason(), why.followUp().orElse(at)));
    }

    public Outcome<Incident> resume() {
        return Outcome.of(with(after(RESUME)));
    }

    /// Restores service. An incident that nobody had yet is the resolver's.
    public Outcome<Incident> resolve(Resolution how) {
        var next = after(RESOLVE);
        var owned =
                next.assignee().isPresent() || how.by().isEmpty() ? next : next.by(how.by().get());
        return Outcome.of(
                with(owned, Optional.of(how)).at(milestones.respondedAt(how.at())),
                new IncidentResolved(number, how.at()));
    }

    public Outcome<Incident> reopen(String reason) {
        return Outcome.of(
                with(after(REOPEN).reopened(), Optional.empty()),
                new IncidentReopened(number, reason));
    }

    public Outcome<Incident> close(Instant at) {
        return Outcome.of(
                with(after(CLOSE)).at(milestones.closedAt(at)), new IncidentClosed(number, at));
    }

    public Outcome<Incident> cancel(String reason, Instant at) {
        return cancelled(CANCEL, reason, at);
    }

    public Outcome<Incident> withdraw(String reason, Instant at) {
        return cancelled(WITHDRAW, reason, at);
    }

    private Outcome<Incident> cancelled(Action how, String reason, Instant at) {
        return Outcome.of(
                with(after(how).cancelled(reason)).at(milestones.closedAt(at)),
                new IncidentCancelled(number, reason));
    }

    public Incident with(Report next) {
        return new Incident(
                number,
                next,
                triage,
                handling,
                resolution,
                milestones,
                restricted,
                parent,
                version);
    }

    public Incident with(Triage next) {
        return new Incident(
                number,
                report,
                next,
                handling,
                resolution,
                milestones,
                restricted,
                parent,
                version);
    }

    public Incident at(Milestones next) {
        return new Incident(
                number, report, triage, handling, resolution, next, restricted, parent, version);
    }

    /// The same as read in another version, for a record that is made anew.
    public Incident inVersion(long next) {
        return new Incident(
                number, report, triage, handling, resolution, milestones, restricted, parent, next);
    }

    public Incident restricted(boolean next) {
        return new Incident(
                number, report, triage, handling, resolution, milestones, next, parent, version);
    }

    public Incident childOf(Optional<IncidentNumber> next) {
        return new Incident(
                number,
                report,
                triage,
                handling,
                resolution,
                milestones,
                restricted,
                next,
                version);
    }

    /// Where it belongs, which decides whose scoped roles count for it.
    public Place place() {
        return report.place();
    }

    @Override
    public RecordRef ref() {
        return number.ref();
    }

    @Override
    public SequencedMap<String, @Nullable String> auditedFields() {
        return IncidentFields.of(this);
    }

    private Handling after(Action action) {
        return handling.in(LIFECYCLE.after(action, state()));
    }

    private Incident with(Handling next) {
        return with(next, resolution);
    }

    private Incident with(Handling next, Optional<Resolution> how) {
        return new Incident(
                number, report, triage, next, how, milestones, restricted, parent, version);
    }
}
