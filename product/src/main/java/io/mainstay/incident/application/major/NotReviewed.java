package io.mainstay.incident.application.major;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.kernel.Refusal;

/// A major incident is closed once something was learnt from it.
final class NotReviewed extends Refusal {

    NotReviewed(IncidentNumber number) {
        super(Kind.CONFLICT, "major-not-reviewed", number.toString());
    }
}
