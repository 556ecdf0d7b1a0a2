package io.mainstay.incident;

import java.time.Instant;

/// Service is restored; the caller may confirm or reopen.
public record IncidentResolved(IncidentNumber number, Instant at) {}
