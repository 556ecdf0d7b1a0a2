package io.mainstay.incident.application;

import static io.mainstay.incident.domain.IncidentLifecycle.LIFECYCLE;
import static io.mainstay.incident.domain.IncidentPermission.WORK;
import static io.mainstay.incident.persistence.IncidentVisibility.INCIDENTS;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentLifecycle.Action;
import io.mainstay.incident.domain.IncidentRepository;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.Permission;
import io.mainstay.kernel.PersonId;
import io.mainstay.platform.access.Visible;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Which incidents the current actor sees, and what they may do with one.
@Component
public class IncidentAccess {

    private final IncidentRepository incidents;
    private final Gate gate;

    IncidentAccess(IncidentRepository incidents, Gate gate) {
        this.incidents = incidents;
        this.gate = gate;
    }

    /// @throws NoSuchRecord when it is not there or not to be known of
    public Incident get(IncidentNumber number) {
        return find(number).orElseThrow(() -> new NoSuchRecord(number));
    }

    public Optional<Incident> find(IncidentNumber number) {
        return incidents.find(number, Visible.now(INCIDENTS));
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

    public boolean allows(Permission permission) {
        return gate.allows(permission);
    }

    void require(Permission permission, Incident incident) {
        if (!may(permission, incident)) {
            throw new NotAllowed(permission);
        }
    }

    /// Whoever may only report deals with nobody's incidents but their own.
    private boolean may(Permission permission, Incident incident) {
        return gate.allows(permission) && (gate.allows(WORK) || isMine(incident));
    }

    private static boolean isMine(Incident incident) {
        Optional<PersonId> me = Actors.current().person();
        return me.isPresent()
                && (incident.report().caller().equals(me)
                        || incident.report().loggedBy().equals(me));
    }
}
