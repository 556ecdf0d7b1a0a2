package io.mainstay.platform.web.live;

import io.mainstay.kernel.Permission;
import io.mainstay.kernel.Role;
import java.util.EnumSet;
import java.util.Set;

/// What one may know of others who have the same page open.
enum LivePermission implements Permission {
    /// See who else looks, and be seen. Whoever only uses services is told nobody's name.
    SEE_WHO_LOOKS;

    @Override
    public Set<Role> heldBy() {
        return EnumSet.complementOf(EnumSet.of(Role.USER));
    }

    @Override
    public boolean changes() {
        return false;
    }
}
