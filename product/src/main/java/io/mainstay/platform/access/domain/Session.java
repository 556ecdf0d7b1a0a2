package io.mainstay.platform.access.domain;

import java.time.Duration;
import java.time.Instant;

/// One browser in which a person is signed in.
///
/// @param csrf the secret that every form of this session carries
/// @param client where it was opened, in words, such as `Firefox on Linux, 203.0.113.7`
/// @param lastSeen true to about a minute
/// @param expires the end, however busy the session is
public record Session(
        long id,
        long account,
        String csrf,
        String client,
        Instant created,
        Instant lastSeen,
        Instant expires) {

    /// A session that nobody uses for so long is over.
    public static final Duration IDLE = Duration.ofHours(12);

    /// No session lives longer.
    public static final Duration LIFE = Duration.ofDays(7);

    /// How exact [#lastSeen] is.
    public static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    public boolean isOver(Instant now) {
        return !now.isBefore(expires) || !now.isBefore(lastSeen.plus(IDLE));
    }

    public boolean wantsToBeSeen(Instant now) {
        return !now.isBefore(lastSeen.plus(SEEN_EVERY));
    }
}
