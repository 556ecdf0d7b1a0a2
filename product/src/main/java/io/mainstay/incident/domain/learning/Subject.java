package io.mainstay.incident.domain.learning;

/// What is learnt of incidents.
public enum Subject {
    CATEGORY,
    TEAM
}
