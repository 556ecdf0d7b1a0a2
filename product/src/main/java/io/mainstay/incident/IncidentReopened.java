package io.mainstay.incident;

/// The resolution did not hold.
public record IncidentReopened(IncidentNumber number, String reason) {}
