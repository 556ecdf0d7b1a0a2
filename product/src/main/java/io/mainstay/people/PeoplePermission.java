package io.mainstay.people;

import io.mainstay.kernel.Permission;
import io.mainstay.kernel.Role;
import java.util.EnumSet;
import java.util.Set;

/// Leave to read and keep the directory.
public enum PeoplePermission implements Permission {
    /// See teams, units, sites and suppliers: whoever works on records of others.
    SEE_ORGANISATION(false, EnumSet.complementOf(EnumSet.of(Role.USER))),
    /// Say under which numbers one is reached oneself.
    CHANGE_OWN_PHONES(true, EnumSet.complementOf(EnumSet.of(Role.AUDITOR))),
    /// Write down a caller who is not known yet.
    REGISTER_PERSON(true, Role.ADMINISTRATOR, Role.SERVICE_DESK_MANAGER, Role.SERVICE_DESK_ANALYST),
    EDIT_PEOPLE(true, Role.ADMINISTRATOR),
    EDIT_ORGANISATION(true, Role.ADMINISTRATOR),
    EDIT_SUPPLIERS(true, Role.ADMINISTRATOR, Role.SUPPLIER_MANAGER),
    /// Bring in people and teams that another system knows.
    BRING_IN(true, Role.ADMINISTRATOR);

    private final boolean changes;
    private final Set<Role> heldBy;

    PeoplePermission(boolean changes, Role... heldBy) {
        this(changes, Set.of(heldBy));
    }

    PeoplePermission(boolean changes, Set<Role> heldBy) {
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
}
