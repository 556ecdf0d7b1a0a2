package io.mainstay.incident;

import java.time.Instant;

/// An incident was logged.
public record IncidentReported(IncidentNumber number, int priority, Instant at) {}
