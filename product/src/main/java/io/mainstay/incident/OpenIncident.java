package io.mainstay.incident;

import java.time.Instant;

/// An incident that is not solved yet, as others show it in a line.
///
/// @param stateKey of the words of its state
public record OpenIncident(
        IncidentNumber number, String title, String stateKey, int priority, Instant openedAt) {

    public String href() {
        return "/incidents/" + number;
    }
}
