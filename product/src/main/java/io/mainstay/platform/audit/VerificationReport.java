package io.mainstay.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What verification has walked through and what it found.
///
/// @param head the hash of the newest seal: exported, it later proves that nothing was cut off
/// @param erasedValues values that were erased on purpose; their digests still stand
public record VerificationReport(
        long seals,
        long sealedEntries,
        Optional<String> head,
        Tail tail,
        long erasedValues,
        List<String> invariants,
        List<Finding> findings) {

    /// Entries that wait for their seal.
    ///
    /// @param oldest when the oldest of them was recorded
    public record Tail(long entries, Optional<Instant> oldest) {}

    public boolean holds() {
        return findings.isEmpty();
    }
}
