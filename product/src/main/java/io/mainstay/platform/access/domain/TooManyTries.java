package io.mainstay.platform.access.domain;

import io.mainstay.kernel.Refusal;
import java.time.Duration;

/// Somebody tries faster than a person types.
public final class TooManyTries extends Refusal {

    private final transient Duration wait;

    public TooManyTries(Duration wait) {
        super(Kind.TOO_MANY, "too-many-tries", seconds(wait));
        this.wait = wait;
    }

    /// For the header `Retry-After`.
    public long retryAfterSeconds() {
        return seconds(wait);
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
