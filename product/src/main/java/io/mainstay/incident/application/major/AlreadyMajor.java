package io.mainstay.incident.application.major;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.kernel.Refusal;

/// An incident is declared major once.
final class AlreadyMajor extends Refusal {

    AlreadyMajor(IncidentNumber number) {
        super(Kind.CONFLICT, "already-major", number.toString());
    }
}
