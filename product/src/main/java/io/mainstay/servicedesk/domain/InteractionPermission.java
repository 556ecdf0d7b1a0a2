package io.mainstay.servicedesk.domain;

import static io.mainstay.kernel.Role.ADMINISTRATOR;
import static io.mainstay.kernel.Role.AUDITOR;
import static io.mainstay.kernel.Role.INCIDENT_MANAGER;
import static io.mainstay.kernel.Role.SECURITY_MANAGER;
import static io.mainstay.kernel.Role.SERVICE_DESK_ANALYST;
import static io.mainstay.kernel.Role.SERVICE_DESK_MANAGER;

import io.mainstay.kernel.Permission;
import io.mainstay.kernel.Role;
import java.util.EnumSet;
import java.util.Set;

/// What one may do with interactions, and by which role. Nobody who works for a supplier answers
/// the desk.
public enum InteractionPermission implements Permission {
    /// Log contacts and end them.
    LOG(
            true,
            EnumSet.of(
                    SERVICE_DESK_ANALYST,
                    SERVICE_DESK_MANAGER,
                    INCIDENT_MANAGER,
                    SECURITY_MANAGER,
                    ADMINISTRATOR)),
    /// Report, or find the answer, with nobody at the desk.
    SERVE_ONESELF(true, EnumSet.complementOf(EnumSet.of(AUDITOR))),
    /// See everybody's contacts, and the figures that come of them.
    SEE_ALL(
            false,
            EnumSet.of(
                    SERVICE_DESK_ANALYST,
                    SERVICE_DESK_MANAGER,
                    INCIDENT_MANAGER,
                    SECURITY_MANAGER,
                    ADMINISTRATOR)),
    /// See those as well that led to a restricted record.
    SEE_RESTRICTED(false, EnumSet.of(SECURITY_MANAGER));

    private final boolean changes;
    private final Set<Role> heldBy;

    InteractionPermission(boolean changes, Set<Role> heldBy) {
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

    @Override
    public boolean insideOnly() {
        return true;
    }
}
