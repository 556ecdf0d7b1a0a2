package io.mainstay.incident.domain;

import static io.mainstay.kernel.Role.ADMINISTRATOR;
import static io.mainstay.kernel.Role.AUDITOR;
import static io.mainstay.kernel.Role.INCIDENT_MANAGER;
import static io.mainstay.kernel.Role.SECURITY_MANAGER;
import static io.mainstay.kernel.Role.SERVICE_DESK_ANALYST;
import static io.mainstay.kernel.Role.SERVICE_DESK_MANAGER;
import static io.mainstay.kernel.Role.SPECIALIST;

import io.mainstay.kernel.Permission;
import io.mainstay.kernel.Role;
import java.util.EnumSet;
import java.util.Set;

/// What one may do with incidents, and by which role.
public enum IncidentPermission implements Permission {
    /// Report, comment on, reopen and confirm one's own.
    REPORT(EnumSet.complementOf(EnumSet.of(AUDITOR))),
    /// Say that what one was waiting for oneself is needed no more.
    WITHDRAW(EnumSet.complementOf(EnumSet.of(AUDITOR))),
    /// Triage, assign, work, hold and resolve what one sees.
    WORK(
            Set.of(
                    SERVICE_DESK_ANALYST,
                    SERVICE_DESK_MANAGER,
                    SPECIALIST,
                    INCIDENT_MANAGER,
                    SECURITY_MANAGER,
                    ADMINISTRATOR)),
    /// Cancel, restrict, bring in history, set the rules.
    MANAGE(Set.of(SERVICE_DESK_MANAGER, INCIDENT_MANAGER, SECURITY_MANAGER, ADMINISTRATOR)),
    /// Ask what is like an incident, and what it might be: a help with the work, that changes
    /// nothing.
    ASK_ADVICE(WORK.heldBy) {
        @Override
        public boolean changes() {
            return false;
        }
    },
    /// Look at what waits for a team, and how much its people have.
    SEE_QUEUES(WORK.heldBy) {
        @Override
        public boolean changes() {
            return false;
        }
    },
    /// Declare incidents major, lead them, set when they are declared by themselves.
    LEAD(Set.of(SERVICE_DESK_MANAGER, INCIDENT_MANAGER, SECURITY_MANAGER, ADMINISTRATOR)),
    /// See every incident that is not restricted.
    SEE_ALL(EnumSet.complementOf(EnumSet.of(Role.USER, SPECIALIST))) {
        @Override
        public boolean changes() {
            return false;
        }
    },
    /// See the restricted ones: security incidents.
    SEE_RESTRICTED(Set.of(SECURITY_MANAGER)) {
        @Override
        public boolean changes() {
            return false;
        }
    };

    private final Set<Role> heldBy;

    IncidentPermission(Set<Role> heldBy) {
        this.heldBy = Set.copyOf(heldBy);
    }

    @Override
    public Set<Role> heldBy() {
        return heldBy;
    }
}
