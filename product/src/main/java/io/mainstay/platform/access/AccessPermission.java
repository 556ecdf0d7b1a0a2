package io.mainstay.platform.access;

import io.mainstay.kernel.Permission;
import io.mainstay.kernel.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What the platform itself asks leave for.
public enum AccessPermission implements Permission {
    /// Change how the organisation is set up: accounts, roles, teams, categories, matrices, jobs.
    ADMINISTER(true, EnumSet.of(Role.ADMINISTRATOR)),
    /// See how the organisation is set up, and who did what.
    SEE_ADMINISTRATION(false, EnumSet.of(Role.ADMINISTRATOR)),
    /// Change the own password, sessions and tokens: everybody, but not by a token that only reads.
    CHANGE_OWN_ACCOUNT(true, EnumSet.allOf(Role.class));

    private final boolean changes;
    private final Set<Role> heldBy;

    AccessPermission(boolean changes, Set<Role> heldBy) {
        this.changes = changes;
        this.heldBy = Collections.unmodifiableSet(heldBy);
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
