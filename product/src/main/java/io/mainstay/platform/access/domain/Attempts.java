package io.mainstay.platform.access.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Counts tries for all nodes together, by the generic cell rate algorithm.
public interface Attempts {

    /// Counts one try.
    ///
    /// @return how long to wait when the try is one too many; it is not counted then
    Optional<Duration> take(RateLimit limit, String subject, Instant now);

    /// The try was a good one and shall not count.
    void giveBack(RateLimit limit, String subject);

    void forget(RateLimit limit, String subject);

    /// Drops what is long free again.
    void sweep(Instant now);
}
