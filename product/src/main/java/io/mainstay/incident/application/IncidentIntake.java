package io.mainstay.incident.application;

import io.mainstay.incident.domain.Incident;
import io.mainstay.people.TeamId;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Logs an incident and gives it to a team at once; both or nothing.
@Service
@Transactional
public class IncidentIntake {

    private final IncidentService incidents;
    private final IncidentTransitions transitions;

    IncidentIntake(IncidentService incidents, IncidentTransitions transitions) {
        this.incidents = incidents;
        this.transitions = transitions;
    }

    public Incident report(IncidentDetails details, Optional<TeamId> team) {
        var incident = incidents.report(details);
        return team.map(to ->
                        transitions.assign(
                                incident.number(), to, Optional.empty(), Optional.empty()))
                .orElse(incident);
    }
}
