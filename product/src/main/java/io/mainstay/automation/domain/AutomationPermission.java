package io.mainstay.automation.domain;

import static io.mainstay.kernel.Role.ADMINISTRATOR;
import static io.mainstay.kernel.Role.INCIDENT_MANAGER;
import static io.mainstay.kernel.Role.KNOWLEDGE_MANAGER;
import static io.mainstay.kernel.Role.SECURITY_MANAGER;
import static io.mainstay.kernel.Role.SERVICE_DESK_ANALYST;
import static io.mainstay.kernel.Role.SERVICE_DESK_MANAGER;
import static io.mainstay.kernel.Role.SPECIALIST;

import io.mainstay.kernel.Permission;
import io.mainstay.kernel.Role;
import java.util.Set;

/// Leave concerning what is kept to be done again.
public enum AutomationPermission implements Permission {
    /// Use what is kept for everybody and for the own teams.
    USE(false, Held.BY_WORKERS),
    /// Keep replies for the own teams.
    KEEP_FOR_TEAM(true, Held.BY_WORKERS),
    /// Declare macros for the teams that one leads.
    DECLARE(true, Held.BY_WORKERS),
    /// Keep replies and macros for everybody and for any team.
    KEEP_FOR_ALL(
            true, Set.of(SERVICE_DESK_MANAGER, INCIDENT_MANAGER, KNOWLEDGE_MANAGER, ADMINISTRATOR));

    private final boolean changes;
    private final Set<Role> heldBy;

    AutomationPermission(boolean changes, Set<Role> heldBy) {
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

    private static final class Held {

        static final Set<Role> BY_WORKERS =
                Set.of(
                        SERVICE_DESK_ANALYST,
                        SERVICE_DESK_MANAGER,
                        SPECIALIST,
                        INCIDENT_MANAGER,
                        SECURITY_MANAGER,
                        KNOWLEDGE_MANAGER,
                        ADMINISTRATOR);
    }
}
