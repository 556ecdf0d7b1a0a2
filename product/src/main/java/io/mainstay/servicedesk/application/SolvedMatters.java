package io.mainstay.servicedesk.application;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.Incidents;
import org.springframework.stereotype.Component;

/// Whether what a contact was about is over as it ends: answered, or the incident that was logged
/// in it is resolved already.
@Component
class SolvedMatters {

    private final Incidents incidents;

    SolvedMatters(Incidents incidents) {
        this.incidents = incidents;
    }

    boolean isSolvedBy(EndTold end) {
        return end.outcome().solves()
                || end.outcome().isFirstContact()
                        && end.record()
                                .flatMap(IncidentNumber::in)
                                .flatMap(incidents::solution)
                                .isPresent();
    }
}
