package io.mainstay.incident;

/// An incident was declared major, by a person or by the rule.
public record IncidentDeclaredMajor(IncidentNumber number, boolean byRule) {}
