package io.mainstay.incident.application;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.kernel.Refusal;

/// Nothing more is said on a closed or cancelled incident; a new one is reported instead.
final class ClosedIsFinal extends Refusal {

    ClosedIsFinal(IncidentNumber number) {
        super(Kind.CONFLICT, "closed-is-final", number.toString());
    }
}
