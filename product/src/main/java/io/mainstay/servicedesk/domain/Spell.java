package io.mainstay.servicedesk.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// When a contact was.
///
/// @param waited how long the caller waited for an answer, when telephony says so
public record Spell(Instant started, Optional<Instant> ended, Optional<Duration> waited) {

    Spell until(Instant end) {
        return new Spell(started, Optional.of(end), waited);
    }

    /// To the second; empty while it lasts.
    public Optional<Duration> lasted() {
        return ended.map(end -> Duration.between(started, end).truncatedTo(ChronoUnit.SECONDS));
    }
}
