package io.mainstay.kernel;

/// The way in by which something reached us. Kept with every audit entry and journal entry.
public enum Channel {
    PAGE,
    API,
    COMMAND,
    IMPORT,
    JOB
}
