package io.mainstay.incident.application;

import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentRepository;
import io.mainstay.journal.Attachments;
import io.mainstay.kernel.Outcome;
import io.mainstay.platform.audit.Ledger;
import org.springframework.stereotype.Component;

/// How what is told of an incident is written down: saved with its version, told to the ledger, and
/// the pictures in its description hung on it.
@Component
class IncidentKeeping {

    private final IncidentRepository incidents;
    private final Attachments attachments;
    private final Ledger ledger;

    IncidentKeeping(IncidentRepository incidents, Attachments attachments, Ledger ledger) {
        this.incidents = incidents;
        this.attachments = attachments;
        this.ledger = ledger;
    }

    Incident create(Outcome<Incident> outcome) {
        incidents.add(outcome.record());
        keepFiles(outcome.record());
        return ledger.created(outcome);
    }

    Incident save(Incident before, Incident after, String action) {
        keepFiles(after);
        return ledger.changed(before, Outcome.of(incidents.update(after)), action);
    }

    private void keepFiles(Incident incident) {
        attachments.keep(incident.ref(), incident.report().description());
    }
}
