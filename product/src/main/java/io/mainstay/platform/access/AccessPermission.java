package io.mainstay.platform.access;

import io.mainstay.kernel.Permission;
import io.mainstay.kernel.Role;
import java.util.Set;

/// What the platform itself asks leave for.
public enum AccessPermission implements Permission {
    /// Change how the organisation is set up: accounts, roles, teams, categories, matrices, jobs.
    ADMINISTER(true),
    /// See how the organisation is set up, and who did what.
    SEE_ADMINISTRATION(false);

    private final boolean changes;

    AccessPermission(boolean changes) {
        this.changes = changes;
    }

    @Override
    public Set<Role> heldBy() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    public boolean changes() {
        return changes;
    }
}
