package io.mainstay.incident.domain;

import java.time.Instant;
import java.util.Optional;

/// The instants of the expanded incident lifecycle, in their order; restored is the resolution's
/// instant. Availability is computed from them.
///
/// @param opened when it was logged
/// @param responded when somebody first took it up
public record Milestones(
        Optional<Instant> occurred,
        Optional<Instant> detected,
        Instant opened,
        Optional<Instant> responded,
        Optional<Instant> diagnosed,
        Optional<Instant> repaired,
        Optional<Instant> recovered,
        Optional<Instant> closed) {

    public static Milestones openedAt(Instant opened, Optional<Instant> occurred) {
        return new Milestones(
                occurred,
                Optional.empty(),
                opened,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// The first response counts; later ones change nothing.
    Milestones respondedAt(Instant at) {
        return new Milestones(
                occurred,
                detected,
                opened,
                Optional.of(responded.orElse(at)),
                diagnosed,
                repaired,
                recovered,
                closed);
    }

    Milestones closedAt(Instant at) {
        return new Milestones(
                occurred,
                detected,
                opened,
                responded,
                diagnosed,
                repaired,
                recovered,
                Optional.of(at));
    }
}
