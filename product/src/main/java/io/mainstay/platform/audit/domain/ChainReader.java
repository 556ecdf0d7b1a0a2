package io.mainstay.platform.audit.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads the chain from its beginning, for verification.
public interface ChainReader {

    /// Every seal by number, one at a time, all of one moment.
    void eachSeal(Consumer<Seal> visitor);

    /// The entries after `from` and up to `to`, in the order of the chain.
    List<StoredEntry> between(Optional<Link> from, Link to);

    /// The entries after `from`, one at a time.
    void eachAfter(Optional<Link> from, Consumer<StoredEntry> visitor);
}
