package io.mainstay.platform.access.domain;

import java.time.Duration;

/// So many tries at once, and then one in each interval.
///
/// @param name begins the names of the limit's buckets
public record RateLimit(String name, int burst, Duration interval) {

    /// For one login, known or not.
    public static final RateLimit ACCOUNT =
            new RateLimit("sign-in-account", 8, Duration.ofSeconds(30));

    /// For one client address, behind which a whole office may sit.
    public static final RateLimit ADDRESS =
            new RateLimit("sign-in-address", 30, Duration.ofSeconds(3));

    /// For the whole installation.
    public static final RateLimit EVERYBODY = new RateLimit("sign-in", 200, Duration.ofMillis(500));

    /// How far ahead a bucket may be filled while it still takes a try.
    public Duration tolerance() {
        return interval.multipliedBy(burst - 1L);
    }
}
