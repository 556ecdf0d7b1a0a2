package io.mainstay.journal;

import io.mainstay.kernel.Permission;
import io.mainstay.kernel.Role;
import java.util.EnumSet;
import java.util.Set;

/// Leave concerning what is said about records, beyond seeing the record.
public enum JournalPermission implements Permission {
    /// Read work notes and what is attached to them: whoever works on records of others.
    READ_NOTES(false, EnumSet.complementOf(EnumSet.of(Role.USER))),
    /// Upload a picture or a file for a text that one is writing.
    UPLOAD(true, EnumSet.complementOf(EnumSet.of(Role.AUDITOR))),
    /// Read who spent how much time: whoever works on records of others.
    READ_TIME(false, EnumSet.complementOf(EnumSet.of(Role.USER))),
    /// Enter one's own time, and correct it.
    SPEND_TIME(true, EnumSet.complementOf(EnumSet.of(Role.USER, Role.AUDITOR))),
    /// Enter and correct time of others.
    SPEND_FOR_OTHERS(
            true,
            EnumSet.of(
                    Role.SERVICE_DESK_MANAGER,
                    Role.INCIDENT_MANAGER,
                    Role.SECURITY_MANAGER,
                    Role.ADMINISTRATOR));

    private final boolean changes;
    private final Set<Role> heldBy;

    JournalPermission(boolean changes, Set<Role> heldBy) {
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
}
