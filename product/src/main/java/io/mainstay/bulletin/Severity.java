package io.mainstay.bulletin;

/// How much of what a bulletin is about does not work, the least first.
public enum Severity {
    UNAFFECTED,
    /// Slow, or only in part of its uses.
    LIMITED,
    /// For some of its users.
    PARTLY_DOWN,
    DOWN
}
