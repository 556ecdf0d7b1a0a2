package io.mainstay.journal;

/// What time was spent for; tells support from development when the effort is split.
public enum TimeKind {
    SUPPORT,
    CHANGE,
    IMPROVEMENT,
    PROJECT
}
