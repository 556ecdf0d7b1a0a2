package io.mainstay.incident.application;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.Incident;
import io.mainstay.kernel.Refusal;

/// What is closed or cancelled stays as it is: nobody says more on it, and nobody corrects its
/// fields, whatever their role. It has been counted and reported, its caller has confirmed it, and
/// others have learnt from it. What was wrong can be put right while it is only resolved; later a
/// new incident is reported, and linked to it.
///
/// Who may see it is no part of that: what turns out to be a secret later must be able to become
/// one.
final class ClosedIsFinal extends Refusal {

    private ClosedIsFinal(IncidentNumber number) {
        super(Kind.CONFLICT, "closed-is-final", number.toString());
    }

    static void check(Incident incident) {
        if (incident.state().isFinal()) {
            throw new ClosedIsFinal(incident.number());
        }
    }

    /// Before an edit, which may leave everything as it is.
    static void check(Incident before, IncidentDetails after) {
        if (!after.restricted(before.restricted()).equals(IncidentDetails.of(before))) {
            check(before);
        }
    }
}
