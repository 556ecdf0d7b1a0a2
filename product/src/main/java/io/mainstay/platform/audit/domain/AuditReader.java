package io.mainstay.platform.audit.domain;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.AuditTrail.Written;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the trail as a whole, newest first.
public interface AuditReader {

    /// @param ref only entries of this record
    /// @param actors only entries of these people; empty for all
    record Filter(Optional<RecordRef> ref, Optional<Set<PersonId>> actors) {}

    /// How the chain stands.
    ///
    /// @param waiting entries without a seal, counted up to 10,000
    record ChainStatus(
            long seals,
            long sealedEntries,
            Optional<String> head,
            Optional<Instant> sealedAt,
            long waiting) {}

    /// @param before only entries of smaller positions
    List<Written> newest(Filter filter, long before, int limit);

    ChainStatus status();
}
