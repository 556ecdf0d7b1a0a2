package io.mainstay.incident;

import java.time.Instant;
import java.util.Optional;

/// An incident that is not solved yet, as others show it in a line.
///
/// @param stateKey of the words of its state
/// @param team who has it
public record OpenIncident(
        IncidentNumber number,
        String title,
        String stateKey,
        int priority,
        Instant openedAt,
        Optional<String> team) {

    public String href() {
        return "/incidents/" + number;
    }
}
