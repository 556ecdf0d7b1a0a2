package io.mainstay.incident.application.major;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.kernel.Refusal;

/// It is no major incident.
final class NotMajor extends Refusal {

    NotMajor(IncidentNumber number) {
        super(Kind.CONFLICT, "not-major", number.toString());
    }
}
