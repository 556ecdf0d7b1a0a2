package io.mainstay.servicedesk.application;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.MajorIncidents;
import io.mainstay.servicedesk.domain.Interaction;
import org.springframework.stereotype.Component;

/// Tells incident management of each contact that was about an incident: many of them make it a
/// major one.
@Component
class ContactWatch {

    private final MajorIncidents majors;

    ContactWatch(MajorIncidents majors) {
        this.majors = majors;
    }

    void ended(Interaction interaction) {
        interaction
                .ending()
                .flatMap(ending -> ending.record())
                .flatMap(IncidentNumber::in)
                .ifPresent(majors::contacted);
    }
}
