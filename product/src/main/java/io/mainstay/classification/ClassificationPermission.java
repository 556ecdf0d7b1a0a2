package io.mainstay.classification;

import io.mainstay.kernel.Permission;
import io.mainstay.kernel.Role;
import java.util.EnumSet;
import java.util.Set;

/// Leave to keep what records are sorted by. Reading it needs none: it is on every form.
public enum ClassificationPermission implements Permission {
    /// Keep categories, matrices, lists to choose from and custom fields.
    CLASSIFY(true, Set.of(Role.ADMINISTRATOR)),
    /// Read and fill in custom fields that are internal: whoever works on records of others and
    /// belongs to the organisation itself.
    READ_INTERNAL_FIELDS(false, EnumSet.complementOf(EnumSet.of(Role.USER)));

    private final boolean changes;
    private final Set<Role> heldBy;

    ClassificationPermission(boolean changes, Set<Role> heldBy) {
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
        return this == READ_INTERNAL_FIELDS;
    }
}
