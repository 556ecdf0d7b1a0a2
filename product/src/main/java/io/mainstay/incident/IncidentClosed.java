package io.mainstay.incident;

import java.time.Instant;

/// Final: confirmed by the caller, or by their silence.
public record IncidentClosed(IncidentNumber number, Instant at) {}
