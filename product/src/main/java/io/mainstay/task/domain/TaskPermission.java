package io.mainstay.task.domain;

import static io.mainstay.kernel.Role.ADMINISTRATOR;
import static io.mainstay.kernel.Role.INCIDENT_MANAGER;
import static io.mainstay.kernel.Role.SECURITY_MANAGER;
import static io.mainstay.kernel.Role.SERVICE_DESK_ANALYST;
import static io.mainstay.kernel.Role.SERVICE_DESK_MANAGER;
import static io.mainstay.kernel.Role.SPECIALIST;

import io.mainstay.kernel.Permission;
import io.mainstay.kernel.Role;
import java.util.Set;

/// What one may do with tasks that one sees, and by which role.
public enum TaskPermission implements Permission {
    /// Plan, take, do, cancel and reopen them.
    WORK(
            Set.of(
                    SERVICE_DESK_ANALYST,
                    SERVICE_DESK_MANAGER,
                    SPECIALIST,
                    INCIDENT_MANAGER,
                    SECURITY_MANAGER,
                    ADMINISTRATOR));

    private final Set<Role> heldBy;

    TaskPermission(Set<Role> heldBy) {
        this.heldBy = heldBy;
    }

    @Override
    public Set<Role> heldBy() {
        return heldBy;
    }
}
