package io.mainstay.incident.application;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.kernel.Refusal;

/// Nothing more is said on a closed or cancelled incident; a new one is reported instead.
final class ClosedIsFinal extends Refusal {

    private ClosedIsFinal(IncidentNumber number) {
        super(Kind.CONFLICT, "closed-is-final", number.toString());
    }

    static void check(Incident incident) {
        if (incident.state() == State.CLOSED || incident.state() == State.CANCELLED) {
            throw new ClosedIsFinal(incident.number());
        }
    }
}
