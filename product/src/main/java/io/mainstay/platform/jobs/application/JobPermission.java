package io.mainstay.platform.jobs.application;

import io.mainstay.kernel.Permission;
import io.mainstay.kernel.Role;
import java.util.EnumSet;
import java.util.Set;

/// What one may do with jobs. Everybody sees the own ones.
public enum JobPermission implements Permission {
    SEE_ALL(false, EnumSet.of(Role.ADMINISTRATOR)),
    /// Cancel and retry what oneself has started.
    STEER_OWN(true, EnumSet.allOf(Role.class)),
    STEER_ALL(true, EnumSet.of(Role.ADMINISTRATOR));

    private final boolean changes;
    private final Set<Role> heldBy;

    JobPermission(boolean changes, Set<Role> heldBy) {
        this.changes = changes;
        this.heldBy = heldBy;
    }

    @Override
    public Set<Role> heldBy() {
        return heldBy;
    }

    @Override
    public boolean changes() {
        return changes;
    }
}
