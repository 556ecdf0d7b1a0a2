package io.mainstay.platform.access.domain;

import java.time.Instant;
import java.util.Optional;

/// What a program shows instead of a password. It may what its owner may, or only read.
public record ApiToken(
        long id,
        long account,
        String name,
        boolean mayWrite,
        Instant created,
        Instant expires,
        Optional<Instant> lastUsed) {

    /// The longest life that a token may be given.
    public static final int MOST_DAYS = 365;

    /// How many tokens one account may hold.
    public static final int MOST = 20;

    public boolean isOver(Instant now) {
        return !now.isBefore(expires);
    }
}
