package io.mainstay.platform.audit.application;

import io.mainstay.kernel.Permission;
import io.mainstay.kernel.Role;
import java.util.Set;

/// What one may do with the trail as a whole. A record's own history goes with the record.
public enum AuditPermission implements Permission {
    READ_AUDIT_TRAIL;

    @Override
    public Set<Role> heldBy() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    public boolean changes() {
        return false;
    }
}
