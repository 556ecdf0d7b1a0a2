package io.mainstay.incident.application.major;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.kernel.Refusal;

/// It was stood down, so nobody waits for an update.
final class NotRunning extends Refusal {

    NotRunning(IncidentNumber number) {
        super(Kind.CONFLICT, "major-not-running", number.toString());
    }
}
