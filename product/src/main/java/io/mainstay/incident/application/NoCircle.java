package io.mainstay.incident.application;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.Incident;
import io.mainstay.kernel.InvalidInput;
import java.util.Optional;

/// An incident becomes the child of one that the actor sees, and of no descendant of its own.
final class NoCircle {

    private static final int DEEPEST_FAMILY = 20;

    private NoCircle() {}

    static void check(IncidentAccess access, IncidentNumber child, IncidentNumber parent) {
        if (access.find(parent).isEmpty()) {
            throw InvalidInput.of("parent", "no-such-record", parent.toString());
        }
        var above = Optional.of(parent);
        for (int steps = 0; above.isPresent(); steps++) {
            if (above.get().equals(child) || steps > DEEPEST_FAMILY) {
                throw InvalidInput.of("parent", "incident-circle", parent.toString());
            }
            above = access.findAny(above.get()).flatMap(Incident::parent);
        }
    }
}
