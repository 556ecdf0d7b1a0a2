package io.mainstay.platform.audit;

import io.mainstay.platform.audit.Invariant.Depth;
import java.util.Optional;

/// Proves that the audit trail is as it was written, and that what must hold in the data holds.
public interface Verification {

    /// @param exportedHead the head of an earlier report, which must still be in the chain
    /// @param depth how deep invariants look; the chain is always walked whole
    VerificationReport verify(Optional<String> exportedHead, Depth depth);
}
