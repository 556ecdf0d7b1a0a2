package io.mainstay.platform.list;

import io.mainstay.kernel.Permission;
import io.mainstay.kernel.Role;
import java.util.EnumSet;
import java.util.Set;

/// What one may do with saved views. Keeping some is everybody's own affair.
public enum ViewPermission implements Permission {
    /// Save, rename and forget one's own.
    KEEP_OWN(EnumSet.allOf(Role.class)),
    /// Rename, unshare and forget what others share.
    MANAGE_SHARED(EnumSet.of(Role.ADMINISTRATOR));

    private final Set<Role> heldBy;

    ViewPermission(Set<Role> heldBy) {
        this.heldBy = heldBy;
    }

    @Override
    public Set<Role> heldBy() {
        return heldBy;
    }
}
