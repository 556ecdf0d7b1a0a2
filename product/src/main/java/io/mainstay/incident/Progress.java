package io.mainstay.incident;

/// How far an incident is, as it is told to those whom it hinders.
public enum Progress {
    /// Nobody has looked at it yet.
    RECEIVED,
    /// Somebody is to look at it.
    GIVEN,
    IN_WORK,
    /// For somebody or something; see [OwnIncident#waiting].
    WAITING,
    /// It should work again: whoever reported it may say whether it does.
    SOLVED,
    OVER,
    /// Nothing was done about it: it was taken back, or was none.
    DROPPED;

    /// Whether somebody still works on it.
    public boolean isOpen() {
        return ordinal() < SOLVED.ordinal();
    }
}
