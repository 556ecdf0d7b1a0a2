package io.mainstay.bulletin;

/// What a bulletin is about.
public enum Kind {
    /// Something does not work as it should.
    DISRUPTION,
    /// Something will not work for a while, on purpose.
    PLANNED_WORK,
    /// Something good to know.
    NEWS
}
