package io.mainstay.knowledge.domain;

import io.mainstay.knowledge.domain.ArticleLifecycle.State;
import java.time.Instant;
import java.util.Optional;

/// Where an article stands.
///
/// @param edition how often it was published; 0 before the first time
/// @param published when it was published last
/// @param reason why it is retired, or was sent back from review
public record Life(State state, int edition, Optional<Instant> published, Optional<String> reason) {

    static final Life BEGUN = new Life(State.DRAFT, 0, Optional.empty(), Optional.empty());

    Life in(State next) {
        return new Life(next, edition, published, Optional.empty());
    }

    Life because(String why) {
        return new Life(state, edition, published, Optional.of(why));
    }

    Life published(Instant at) {
        return new Life(state, edition + 1, Optional.of(at), reason);
    }
}
