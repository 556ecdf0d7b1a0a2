package io.mainstay.incident;

import java.time.Instant;
import java.util.Optional;

/// A major incident that is not over, as others show it in a line.
///
/// @param stateKey of the words of the incident's state
/// @param nextUpdate when those concerned are to hear of it again
public record RunningMajor(
        IncidentNumber number,
        String title,
        String stateKey,
        int priority,
        Optional<String> team,
        Instant openedAt,
        Instant declaredAt,
        Instant nextUpdate) {

    public String href() {
        return "/incidents/" + number;
    }

    public String room() {
        return href() + "/major";
    }
}
