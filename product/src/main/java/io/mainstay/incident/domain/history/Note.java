package io.mainstay.incident.domain.history;

import java.util.Locale;

/// A kind of dirt that history is known for. Each is taken in on purpose, in the way that its words
/// say, and counted.
public enum Note {
    /// A value with several blanks in a row: one is kept.
    BLANKS_DROPPED,
    TITLE_CUT,
    /// The file's order is not the source's: the source's counts.
    ORDER_BACK,
    /// Two updates with the same place in the order: the file's order decides.
    ORDER_TIED,
    /// An update dated before the one that it follows: both keep their dates.
    TIME_BACK,
    /// An update without a usable state: the state stays what it was.
    STATE_KEPT,
    /// Said to be at rest although its state is still to be worked on, or closed yet at work.
    ACTIVITY_AGAINST_STATE,
    /// The first update that we are told of is no longer new.
    STARTS_IN_HAND,
    STARTS_RESOLVED,
    CREATED_BEFORE_OPENED,
    UPDATED_BEFORE_OPENED,
    OPENED_UNKNOWN,
    RESOLVED_BEFORE_OPENED,
    RESOLVED_AT_UNKNOWN,
    CLOSED_WITHOUT_RESOLVED,
    REOPENED_AFTER_CLOSURE,
    /// Closed within an hour after five days from the resolution: a timer, not a person.
    CLOSED_BY_TIMER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
