package io.mainstay.platform.persistence;

import io.mainstay.kernel.RecordRef;
import java.time.Duration;
import java.util.Set;

/// The change feed for whoever reads it at a pace of their own and keeps how far they have come: a
/// job that any node may run next. Whoever wants to be told at once is a [ChangeFollower].
public interface ChangeLog {

    /// Whoever stays away for longer may have missed something, and begins anew. The feed is kept
    /// somewhat longer than this.
    Duration KEPT = Duration.ofHours(20);

    /// Where the feed stands: what is not yet there will come after it.
    FeedPosition now();

    /// The next portion of changes of one kind; one without refs that ends where it began when
    /// there is nothing more.
    ///
    /// @param prefix of the records' numbers
    Portion after(FeedPosition last, String prefix);

    /// @param end where to read on
    record Portion(Set<RecordRef> refs, FeedPosition end) {}
}
