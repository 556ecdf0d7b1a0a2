package io.mainstay.bulletin.domain;

import static io.mainstay.kernel.Role.ADMINISTRATOR;
import static io.mainstay.kernel.Role.AUDITOR;
import static io.mainstay.kernel.Role.CHANGE_MANAGER;
import static io.mainstay.kernel.Role.INCIDENT_MANAGER;
import static io.mainstay.kernel.Role.SERVICE_DESK_ANALYST;
import static io.mainstay.kernel.Role.SERVICE_DESK_MANAGER;

import io.mainstay.kernel.Permission;
import io.mainstay.kernel.Role;
import java.util.EnumSet;
import java.util.Set;

/// What one may do with bulletins, and by which role. A supplier's people read what names their
/// supplier, put it away and follow it; all else stays inside.
public enum BulletinPermission implements Permission {
    /// Read what was published, whomever it is for: the desk is asked about it.
    SEE_PUBLISHED(
            false,
            true,
            EnumSet.of(
                    SERVICE_DESK_ANALYST,
                    SERVICE_DESK_MANAGER,
                    INCIDENT_MANAGER,
                    CHANGE_MANAGER,
                    ADMINISTRATOR)),
    /// Read every bulletin in whatever state.
    SEE_ALL(false, true, publishers()),
    /// Begin bulletins, and work on one's own drafts.
    DRAFT(
            true,
            true,
            EnumSet.of(
                    SERVICE_DESK_ANALYST,
                    SERVICE_DESK_MANAGER,
                    INCIDENT_MANAGER,
                    CHANGE_MANAGER,
                    ADMINISTRATOR)),
    /// Publish, update, correct and end.
    PUBLISH(true, true, publishers()),
    /// Put a bulletin away, and be told what is new about it.
    FOLLOW(true, false, EnumSet.complementOf(EnumSet.of(AUDITOR))),
    /// Open the status page to the public.
    OPEN_TO_PUBLIC(true, true, EnumSet.of(ADMINISTRATOR));

    private final boolean changes;
    private final boolean insideOnly;
    private final Set<Role> heldBy;

    BulletinPermission(boolean changes, boolean insideOnly, Set<Role> heldBy) {
        this.changes = changes;
        this.insideOnly = insideOnly;
        this.heldBy = heldBy;
    }

    private static Set<Role> publishers() {
        return EnumSet.of(SERVICE_DESK_MANAGER, INCIDENT_MANAGER, CHANGE_MANAGER, ADMINISTRATOR);
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
        return insideOnly;
    }
}
