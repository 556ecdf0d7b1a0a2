package io.mainstay.incident.domain.major;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How those concerned were kept informed.
///
/// @param count of the updates
/// @param next when the next is due; empty when none is
public record Cadence(
        int count, Optional<Instant> first, Optional<Instant> last, Optional<Instant> next) {

    static Cadence beginning(Instant next) {
        return new Cadence(0, Optional.empty(), Optional.empty(), Optional.of(next));
    }

    Cadence updated(Instant at, Instant following) {
        return new Cadence(
                count + 1, Optional.of(first.orElse(at)), Optional.of(at), Optional.of(following));
    }

    Cadence due(Optional<Instant> at) {
        return new Cadence(count, first, last, at);
    }

    public boolean isOverdue(Instant now) {
        return next.filter(due -> due.isBefore(now)).isPresent();
    }

    /// The mean time between one update and the next.
    public Optional<Duration> between() {
        return count < 2
                ? Optional.empty()
                : Optional.of(
                        Duration.between(first.orElseThrow(), last.orElseThrow())
                                .dividedBy(count - 1L));
    }
}
