package io.mainstay.servicedesk.domain;

/// The way in which somebody reached the desk.
public enum ContactChannel {
    PHONE,
    E_MAIL,
    PORTAL,
    CHAT,
    WALK_IN,
    /// Monitoring called, not a person.
    EVENT,
    API
}
