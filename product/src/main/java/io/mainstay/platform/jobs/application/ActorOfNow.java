package io.mainstay.platform.jobs.application;

import io.mainstay.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// For whom a job works, with the rights of now: read anew once a second.
final class ActorOfNow {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Supplier<Optional<Actor>> source;
    private final Clock clock;
    private Optional<Actor> read = Optional.empty();
    private Instant readAt = Instant.MIN;

    ActorOfNow(Supplier<Optional<Actor>> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /// @throws NobodyToWorkFor when the account is gone or disabled
    synchronized Actor get() {
        var now = clock.instant();
        if (read.isEmpty() || !now.isBefore(readAt.plus(PAUSE))) {
            read = source.get();
            readAt = now;
        }
        return read.orElseThrow(NobodyToWorkFor::new);
    }
}
