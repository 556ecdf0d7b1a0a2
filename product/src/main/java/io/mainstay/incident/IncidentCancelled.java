package io.mainstay.incident;

/// It should never have been worked on.
public record IncidentCancelled(IncidentNumber number, String reason) {}
