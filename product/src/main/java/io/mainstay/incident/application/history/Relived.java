package io.mainstay.incident.application.history;

import io.mainstay.classification.Matrix;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.PastDeed;
import io.mainstay.incident.PastIncidents.Life;
import io.mainstay.incident.PastIncidents.Opening;
import io.mainstay.incident.PastIncidents.Step;
import io.mainstay.incident.domain.Hold;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentRepository.HandOver;
import io.mainstay.incident.domain.Milestones;
import io.mainstay.incident.domain.Report;
import io.mainstay.incident.domain.Resolution;
import io.mainstay.incident.domain.Triage;
import io.mainstay.incident.persistence.LivedIncidents.Lived;
import io.mainstay.incident.persistence.LivedIncidents.TakenOver;
import io.mainstay.journal.EntryKind;
import io.mainstay.journal.JournalEntry;
import io.mainstay.kernel.Channel;
import io.mainstay.people.SiteId;
import io.mainstay.people.TeamId;
import io.mainstay.people.TeamSummary;
import io.mainstay.people.UnitId;
import io.mainstay.platform.audit.AuditEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One incident as it lives again: the record itself walks through its life, so a step that the
/// lifecycle does not know is refused here as anywhere.
final class Relived {

    private final House house;
    private final List<AuditEntry> audit = new ArrayList<>();
    private final List<JournalEntry> said = new ArrayList<>();
    private final List<TakenOver> handOvers = new ArrayList<>();
    private Incident incident;
    private Instant last;

    private Relived(Incident incident, House house) {
        this.incident = incident;
        this.house = house;
        this.last = incident.milestones().opened();
    }

    /// What steps are judged by.
    record House(Matrix matrix, Map<TeamId, TeamSummary> teams) {}

    static Relived of(IncidentNumber number, Life life, House house) {
        var opening = life.opening();
        var incident =
                Incident.report(
                                number,
                                report(opening),
                                triage(opening, house.matrix()),
                                Milestones.openedAt(opening.at(), Optional.empty()))
                        .record()
                        .restricted(life.restricted())
                        .childOf(life.parent());
        var relived = new Relived(incident, house);
        relived.audit.add(
                Differences.created(
                        incident, new Differences.Act(opening.loggedBy(), opening.at())));
        life.steps().forEach(relived::live);
        return relived;
    }

    Lived lived() {
        return new Lived(incident, last, List.copyOf(handOvers));
    }

    List<AuditEntry> audit() {
        return audit;
    }

    List<JournalEntry> said() {
        return said;
    }

    private void live(Step step) {
        last = step.at();
        switch (step.deed()) {
            case PastDeed.Assign assign -> assign(step, assign);
            case PastDeed.Start _ -> start(step);
            case PastDeed.Hold hold -> hold(step, hold);
            case PastDeed.Resume _ -> keep(step, "RESUME", incident.resume().record());
            case PastDeed.Resolve how -> resolve(step, how);
            case PastDeed.Reopen(var why) -> {
                keep(step, "REOPEN", incident.reopen(why).record());
                say(step, EntryKind.PUBLIC, why);
            }
            case PastDeed.Close _ -> keep(step, "CLOSE", incident.close(step.at()).record());
            case PastDeed.Cancel(var why) -> {
                keep(step, "CANCEL", incident.cancel(why, step.at()).record());
                say(step, EntryKind.PUBLIC, why);
            }
            case PastDeed.Reply(var text) -> say(step, EntryKind.PUBLIC, text);
            case PastDeed.Note(var text) -> say(step, EntryKind.NOTE, text);
        }
    }

    private void assign(Step step, PastDeed.Assign assign) {
        var from = incident.handling().team();
        keep(step, "ASSIGN", incident.assignTo(assign.team(), assign.assignee()).record());
        if (!from.equals(Optional.of(assign.team()))) {
            var handOver =
                    new HandOver(
                            incident.number(),
                            from,
                            assign.team(),
                            step.by(),
                            isEscalation(from, assign.team()),
                            assign.reason(),
                            step.at());
            handOvers.add(new TakenOver(handOver, Optional.empty()));
        }
        assign.reason().ifPresent(why -> say(step, EntryKind.NOTE, why));
    }

    private boolean isEscalation(Optional<TeamId> from, TeamId to) {
        var target = Optional.ofNullable(house.teams().get(to)).orElseThrow();
        return from.map(house.teams()::get).filter(target::isEscalationFrom).isPresent();
    }

    private void start(Step step) {
        keep(step, "START", incident.start(step.by().orElseThrow(), step.at()).record());
        if (!handOvers.isEmpty() && handOvers.getLast().accepted().isEmpty()) {
            handOvers.addLast(
                    new TakenOver(handOvers.removeLast().handOver(), Optional.of(step.at())));
        }
    }

    private void hold(Step step, PastDeed.Hold hold) {
        var why = new Hold(hold.reason(), Optional.of(hold.followUp()), hold.reference());
        keep(step, "HOLD", incident.hold(why, step.at()).record());
    }

    private void resolve(Step step, PastDeed.Resolve how) {
        var line = incident.handling().team().map(house.teams()::get).map(TeamSummary::line);
        var resolution =
                new Resolution(
                        Optional.of(how.code()),
                        how.explanation(),
                        line.or(() -> Optional.of(1)),
                        step.by(),
                        step.at());
        keep(step, "RESOLVE", incident.resolve(resolution).record());
        say(step, EntryKind.PUBLIC, how.explanation());
    }

    private void keep(Step step, String action, Incident after) {
        audit.add(
                Differences.changed(
                        incident, after, action, new Differences.Act(step.by(), step.at())));
        incident = after.inVersion(incident.version() + 1);
    }

    private void say(Step step, EntryKind kind, String text) {
        said.add(
                new JournalEntry(
                        incident.ref(), kind, step.by(), Channel.PAGE, step.at(), text, false));
    }

    private static Report report(Opening opening) {
        var subject = opening.subject();
        return new Report(
                subject.title(),
                subject.description(),
                Optional.of(opening.caller()),
                Optional.of(opening.loggedBy()),
                Report.Contact.valueOf(opening.contact()),
                opening.place().unit().map(UnitId::value),
                opening.place().site().map(SiteId::value),
                subject.service(),
                subject.configurationItem());
    }

    private static Triage triage(Opening opening, Matrix matrix) {
        return new Triage(
                Optional.of(opening.subject().category()),
                opening.impact(),
                opening.urgency(),
                matrix.priority(opening.impact(), opening.urgency()),
                Optional.empty(),
                opening.subject().custom());
    }
}
