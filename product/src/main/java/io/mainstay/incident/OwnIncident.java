package io.mainstay.incident;

import java.time.Instant;
import java.util.Optional;

/// An incident in a line, as those see it whom it hinders.
///
/// @param caller whom it hinders
/// @param helper who works on it
/// @param waiting while it does
public record OwnIncident(
        IncidentNumber number,
        String title,
        Progress progress,
        Optional<String> caller,
        Optional<String> helper,
        Optional<Waiting> waiting,
        Instant openedAt) {

    /// What work waits for.
    ///
    /// @param code of the choice list `incident-hold-reason`, such as `USER` or `PART`
    /// @param label as the administrator says it
    /// @param until when somebody looks again
    public record Waiting(String code, String label, Optional<Instant> until) {}
}
