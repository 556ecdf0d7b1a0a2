package io.mainstay.relation;

import io.mainstay.kernel.Permission;
import io.mainstay.kernel.Role;
import java.util.EnumSet;
import java.util.Set;

/// Leave concerning links, beyond seeing both records.
public enum RelationPermission implements Permission {
    /// Link records and remove links: whoever works on records of others.
    LINK;

    @Override
    public Set<Role> heldBy() {
        return EnumSet.complementOf(EnumSet.of(Role.USER, Role.AUDITOR));
    }
}
