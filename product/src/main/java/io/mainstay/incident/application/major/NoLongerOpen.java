package io.mainstay.incident.application.major;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.kernel.Refusal;

/// What is resolved is not declared major any more.
final class NoLongerOpen extends Refusal {

    NoLongerOpen(IncidentNumber number) {
        super(Kind.CONFLICT, "major-needs-open", number.toString());
    }
}
