package io.mainstay.incident.application;

import io.mainstay.incident.IncidentJoined;
import io.mainstay.incident.IncidentReprioritised;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentRepository;
import io.mainstay.journal.Attachments;
import io.mainstay.kernel.Outcome;
import io.mainstay.platform.audit.Ledger;
import java.util.ArrayList;
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
        var happened = new ArrayList<Object>();
        if (!after.parent().equals(before.parent())) {
            after.parent()
                    .ifPresent(parent -> happened.add(new IncidentJoined(after.number(), parent)));
        }
        if (after.triage().priority() != before.triage().priority()) {
            happened.add(new IncidentReprioritised(after.number(), after.triage().priority()));
        }
        return ledger.changed(before, new Outcome<>(incidents.update(after), happened), action);
    }

    private void keepFiles(Incident incident) {
        attachments.keep(incident.ref(), incident.report().description());
    }
}
