package io.mainstay.journal;

import io.mainstay.kernel.Permission;
import io.mainstay.kernel.Role;
import java.util.EnumSet;
import java.util.Set;

/// Leave concerning what is said about records, beyond seeing the record.
public enum JournalPermission implements Permission {
    /// Read work notes and what is attached to them: whoever works on records of others.
    READ_NOTES(false);

    private final boolean changes;

    JournalPermission(boolean changes) {
        this.changes = changes;
    }

    @Override
    public Set<Role> heldBy() {
        return EnumSet.complementOf(EnumSet.of(Role.USER));
    }

    @Override
    public boolean changes() {
        return changes;
    }
}
