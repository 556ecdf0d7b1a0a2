package io.mainstay.incident.domain.history;

import io.mainstay.incident.domain.IncidentLifecycle.State;
import java.time.Instant;
import java.util.Optional;

/// One update and how the incident stood after it.
///
/// @param tied how many updates with the same place in the order came before
/// @param hold the reason for which it waits
/// @param team the last team that was named, even when none is now
/// @param reassignments changes between two named teams so far, by our own count
/// @param reopens how often work began again after a resolution, by our own count
public record Chapter(
        HistoryRow row,
        int tied,
        State state,
        Optional<String> hold,
        Optional<String> team,
        int reassignments,
        int reopens,
        Marks marks) {

    /// The instants that the updates themselves show, for fields that the mapping does not tell.
    ///
    /// @param first when the first update was made
    /// @param responded when it first was in hand, if it was seen new
    /// @param resolved when it last came to rest
    /// @param closed when it was last closed or cancelled
    public record Marks(
            Instant first,
            Optional<Instant> responded,
            Optional<Instant> resolved,
            Optional<Instant> closed) {}

    public boolean isAtRest() {
        return !state.isOpen();
    }
}
