package io.mainstay.incident.domain.major;

/// For whom an update is written.
public enum Audience {
    /// Whoever works on it.
    STAFF,
    /// Whoever suffers from it: the caller and those who are kept informed.
    USERS
}
