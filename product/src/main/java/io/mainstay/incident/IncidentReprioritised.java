package io.mainstay.incident;

/// An incident is more or less urgent than it was.
public record IncidentReprioritised(IncidentNumber number, int priority) {}
