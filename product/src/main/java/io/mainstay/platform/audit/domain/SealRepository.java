package io.mainstay.platform.audit.domain;

import java.util.List;
import java.util.Optional;

/// The chain of seals and the entries that still wait for one.
public interface SealRepository {

    /// Becomes the only sealer of the cluster until the transaction ends.
    boolean lead();

    Optional<Seal> newest();

    /// Entries after `last` in the order of the chain that no transaction can come before any more.
    List<Link> unsealed(Optional<Link> last, int most);

    void add(Seal seal);
}
