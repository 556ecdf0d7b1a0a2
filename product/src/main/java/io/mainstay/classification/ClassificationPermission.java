package io.mainstay.classification;

import io.mainstay.kernel.Permission;
import io.mainstay.kernel.Role;
import java.util.Set;

/// Leave to keep what records are sorted by. Reading it needs none: it is on every form.
public enum ClassificationPermission implements Permission {
    /// Keep categories, matrices and lists to choose from.
    CLASSIFY;

    @Override
    public Set<Role> heldBy() {
        return Set.of(Role.ADMINISTRATOR);
    }
}
