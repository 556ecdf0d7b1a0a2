package io.mainstay.satisfaction.domain;

import io.mainstay.kernel.Permission;
import io.mainstay.kernel.Role;
import java.util.EnumSet;
import java.util.Set;

/// What one may do with surveys, and by which role. Nobody who works for a supplier reads how
/// others are judged.
public enum SatisfactionPermission implements Permission {
    /// Answer what one is asked.
    ANSWER(true, EnumSet.complementOf(EnumSet.of(Role.AUDITOR))) {
        @Override
        public boolean insideOnly() {
            return false;
        }
    },
    /// Read what was answered about the work of one's own teams.
    READ(
            false,
            EnumSet.of(
                    Role.SERVICE_DESK_ANALYST,
                    Role.SPECIALIST,
                    Role.SERVICE_DESK_MANAGER,
                    Role.INCIDENT_MANAGER,
                    Role.SECURITY_MANAGER,
                    Role.SERVICE_LEVEL_MANAGER,
                    Role.BUSINESS_RELATIONSHIP_MANAGER,
                    Role.CSI_MANAGER,
                    Role.ADMINISTRATOR)),
    /// Read what was answered about the work of every team.
    READ_ALL(
            false,
            EnumSet.of(
                    Role.SERVICE_DESK_MANAGER,
                    Role.INCIDENT_MANAGER,
                    Role.SECURITY_MANAGER,
                    Role.SERVICE_LEVEL_MANAGER,
                    Role.BUSINESS_RELATIONSHIP_MANAGER,
                    Role.CSI_MANAGER,
                    Role.ADMINISTRATOR)),
    /// Say who is asked, for how long, and what is followed up.
    RULE(true, EnumSet.of(Role.SERVICE_DESK_MANAGER, Role.ADMINISTRATOR));

    private final boolean changes;
    private final Set<Role> heldBy;

    SatisfactionPermission(boolean changes, Set<Role> heldBy) {
        this.changes = changes;
        this.heldBy = Set.copyOf(heldBy);
    }

    @Override
    public Set<Role> heldBy() {
        return heldBy;
    }

    @Override
    public boolean changes() {
        return changes;
    }

    @Override
    public boolean insideOnly() {
        return true;
    }
}
