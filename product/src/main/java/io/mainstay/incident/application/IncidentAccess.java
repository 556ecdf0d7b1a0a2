package io.mainstay.incident.application;

import static io.mainstay.incident.domain.IncidentLifecycle.LIFECYCLE;
import static io.mainstay.incident.domain.IncidentPermission.LEAD;
import static io.mainstay.incident.domain.IncidentPermission.MANAGE;
import static io.mainstay.incident.domain.IncidentPermission.REPORT;
import static io.mainstay.incident.domain.IncidentPermission.WITHDRAW;
import static io.mainstay.incident.domain.IncidentPermission.WORK;
import static io.mainstay.incident.persistence.IncidentVisibility.INCIDENTS;
import static io.mainstay.journal.JournalPermission.READ_NOTES;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentLifecycle.Action;
import io.mainstay.incident.domain.IncidentRepository;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.Permission;
import io.mainstay.kernel.PersonId;
import io.mainstay.platform.access.Visible;
import io.mainstay.platform.persistence.ReadOnce;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Which incidents the current actor sees, and what they may do with one.
@Component
public class IncidentAccess {

    private record Asked(IncidentNumber number, Actor actor) {}

    private final IncidentRepository incidents;
    private final Gate gate;
    private final ReadOnce<Asked, Optional<Incident>> found = new ReadOnce<>();

    IncidentAccess(IncidentRepository incidents, Gate gate) {
        this.incidents = incidents;
        this.gate = gate;
    }

    /// @throws NoSuchRecord when it is not there or not to be known of
    public Incident get(IncidentNumber number) {
        return find(number).orElseThrow(() -> new NoSuchRecord(number));
    }

    public Optional<Incident> find(IncidentNumber number) {
        return found.get(
                new Asked(number, Actors.current()),
                asked -> incidents.find(asked.number(), Visible.now(INCIDENTS)));
    }

    /// Seen or not, for checks that tell nothing of it.
    Optional<Incident> findAny(IncidentNumber number) {
        return incidents.find(number, Visible.to(Actor.system(Channel.JOB), INCIDENTS));
    }

    /// Those of them that the current actor sees, in no order.
    List<Incident> findAll(Collection<IncidentNumber> numbers) {
        return incidents.findAll(numbers, Visible.now(INCIDENTS));
    }

    /// One that the actor may sort.
    ///
    /// @throws NotAllowed when it is seen, but others work on it
    public Incident toSort(IncidentNumber number) {
        var incident = get(number);
        require(WORK, incident);
        return incident;
    }

    /// The actions that lead on from the incident's state and that the actor may take.
    public List<Action> actions(Incident incident) {
        return LIFECYCLE.actionsIn(incident.state()).stream()
                .filter(action -> may(LIFECYCLE.permission(action), incident))
                .toList();
    }

    public boolean mayEdit(Incident incident) {
        return may(WORK, incident);
    }

    public boolean mayReadNotes(Incident incident) {
        return gate.allows(READ_NOTES, incident.place());
    }

    public boolean maySay(Incident incident) {
        return gate.allows(REPORT, incident.place());
    }

    public boolean mayManage(Incident incident) {
        return gate.allows(MANAGE, incident.place());
    }

    /// Whether the actor may lead it as a major incident.
    public boolean mayLead(Incident incident) {
        return gate.allows(LEAD, incident.place());
    }

    /// Whoever works on incidents, if only on those of one place, reports for callers; anybody else
    /// for themselves.
    public boolean reportsForOthers() {
        return gate.allowsSomewhere(WORK);
    }

    /// @throws NotAllowed when it is seen, and others may do this with it
    public void require(Permission permission, Incident incident) {
        if (!may(permission, incident)) {
            throw new NotAllowed(permission);
        }
    }

    /// Whoever may only report deals with nobody's incidents but their own; nobody but the caller
    /// takes one back.
    boolean may(Permission permission, Incident incident) {
        var place = incident.place();
        return gate.allows(permission, place)
                && (permission == WITHDRAW
                        ? isCaller(incident)
                        : gate.allows(WORK, place) || isMine(incident));
    }

    /// Whom it hinders.
    private static boolean isCaller(Incident incident) {
        Optional<PersonId> me = Actors.current().person();
        return me.isPresent() && incident.report().caller().equals(me);
    }

    private static boolean isMine(Incident incident) {
        Optional<PersonId> me = Actors.current().person();
        return me.isPresent()
                && (incident.report().caller().equals(me)
                        || incident.report().loggedBy().equals(me));
    }
}
