package io.mainstay.incident;

/// An incident became a child of another.
public record IncidentJoined(IncidentNumber number, IncidentNumber parent) {}
