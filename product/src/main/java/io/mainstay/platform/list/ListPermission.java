package io.mainstay.platform.list;

import io.mainstay.kernel.Permission;
import io.mainstay.kernel.Role;
import java.util.EnumSet;
import java.util.Set;

/// What one may do with a list beyond reading it.
public enum ListPermission implements Permission {
    /// Take it away as a file. Whoever only uses services reads what is theirs on the page.
    EXPORT;

    @Override
    public Set<Role> heldBy() {
        return EnumSet.complementOf(EnumSet.of(Role.USER));
    }

    @Override
    public boolean changes() {
        return false;
    }
}
