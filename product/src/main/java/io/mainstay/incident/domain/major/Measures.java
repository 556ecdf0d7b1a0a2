package io.mainstay.incident.domain.major;

import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How quickly a major incident was told of and ended; each empty while it is not known. All but
/// `between` count from when it occurred, or when that is unknown from when it was logged.
///
/// @param declared until it was declared major
/// @param firstUpdate until those concerned first heard of it
/// @param between the mean from one update to the next
/// @param restored until service was restored
public record Measures(
        Duration declared,
        Optional<Duration> firstUpdate,
        Optional<Duration> between,
        Optional<Duration> restored) {

    public static Measures of(Incident incident, Major major) {
        var milestones = incident.milestones();
        var begun = milestones.occurred().orElse(milestones.opened());
        return new Measures(
                since(begun, major.declaration().at()),
                major.cadence().first().map(at -> since(begun, at)),
                major.cadence().between(),
                incident.resolution().map(Resolution::at).map(at -> since(begun, at)));
    }

    private static Duration since(Instant begun, Instant at) {
        return at.isBefore(begun) ? Duration.ZERO : Duration.between(begun, at);
    }
}
