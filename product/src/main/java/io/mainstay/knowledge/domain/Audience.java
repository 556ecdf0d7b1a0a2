package io.mainstay.knowledge.domain;

/// For whom an article is written.
public enum Audience {
    /// But suppliers' people, who read what their team is given.
    EVERYBODY,
    /// Whoever works on records.
    STAFF,
    /// The members of one team.
    TEAM,
    /// The people of one business unit and of those below it.
    UNIT
}
