package io.mainstay.servicedesk.application;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.Incidents;
import io.mainstay.kernel.RecordRef;
import io.mainstay.servicedesk.domain.ContactOutcome;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Whether what a contact was about was over as it ended: answered, or the incident that was logged
/// in it was resolved by then.
@Component
class SolvedMatters {

    private final Incidents incidents;

    SolvedMatters(Incidents incidents) {
        this.incidents = incidents;
    }

    boolean isSolved(ContactOutcome outcome, Optional<RecordRef> record, Instant by) {
        return outcome.solves()
                || outcome.isFirstContact()
                        && record.flatMap(IncidentNumber::in)
                                .flatMap(incidents::restoredAt)
                                .filter(at -> !at.isAfter(by))
                                .isPresent();
    }
}
