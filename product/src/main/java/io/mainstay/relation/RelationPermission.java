package io.mainstay.relation;

import io.mainstay.kernel.Permission;
import io.mainstay.kernel.Role;
import java.util.EnumSet;
import java.util.Set;

/// Leave concerning links, beyond seeing both records.
public enum RelationPermission implements Permission {
    /// Link records and remove links: whoever works on records of others.
    LINK(true, Role.USER, Role.AUDITOR),
    /// Read in histories what was linked: whoever reads records of others.
    READ_HISTORY(false, Role.USER);

    private final boolean changes;
    private final Set<Role> without;

    RelationPermission(boolean changes, Role... without) {
        this.changes = changes;
        this.without = Set.of(without);
    }

    @Override
    public Set<Role> heldBy() {
        return EnumSet.complementOf(EnumSet.copyOf(without));
    }

    @Override
    public boolean changes() {
        return changes;
    }
}
