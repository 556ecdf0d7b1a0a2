package io.mainstay.bulletin.domain;

import java.time.Instant;
import java.util.Optional;

/// When what a bulletin is about happens, and when people hear more of it.
///
/// @param until as far as known
public record Span(Optional<Instant> from, Optional<Instant> until, Optional<Instant> nextUpdate) {

    public static final Span UNSAID =
            new Span(Optional.empty(), Optional.empty(), Optional.empty());

    Span expecting(Optional<Instant> end, Optional<Instant> update) {
        return new Span(from, end, update);
    }

    /// Nothing more will be heard of it.
    Span over(Instant at) {
        return new Span(from, Optional.of(at), Optional.empty());
    }
}
