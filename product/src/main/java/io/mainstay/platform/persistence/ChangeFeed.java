package io.mainstay.platform.persistence;

import io.mainstay.kernel.RecordRef;
import java.util.Collection;

/// Every commit that changes a record says so here, in its own transaction. Graphs, live pages and
/// sealers follow the feed.
public interface ChangeFeed {

    void changed(RecordRef ref);

    /// For those who change thousands at a time.
    void changed(Collection<RecordRef> refs);
}
