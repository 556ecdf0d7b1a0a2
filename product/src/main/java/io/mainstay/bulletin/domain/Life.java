package io.mainstay.bulletin.domain;

import io.mainstay.bulletin.domain.BulletinLifecycle.State;
import java.time.Instant;
import java.util.Optional;

/// Where a bulletin stands.
///
/// @param told when something was said last
public record Life(
        State state, Optional<Instant> published, Optional<Instant> told, Optional<Instant> ended) {

    static final Life BEGUN =
            new Life(State.DRAFT, Optional.empty(), Optional.empty(), Optional.empty());

    Life published(State next, Instant at) {
        return new Life(next, Optional.of(at), Optional.of(at), ended);
    }

    Life told(State next, Instant at) {
        return new Life(next, published, Optional.of(at), ended);
    }

    Life ended(State next, Instant at) {
        return new Life(next, published, told, Optional.of(at));
    }

    Life in(State next) {
        return new Life(next, published, told, ended);
    }
}
