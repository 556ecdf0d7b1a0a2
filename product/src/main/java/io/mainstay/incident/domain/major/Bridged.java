package io.mainstay.incident.domain.major;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import java.time.Instant;
import java.util.Optional;

/// A child of a major incident, as its room shows it.
public record Bridged(
        IncidentNumber number,
        String title,
        State state,
        int priority,
        boolean open,
        Instant openedAt,
        Optional<String> caller) {}
