package io.mainstay.kernel;

import java.util.Set;

/// Leave to do one kind of thing. Each module declares its own as an enum, with the roles that hold
/// it.
public interface Permission {

    String name();

    /// The roles that hold this permission. Whoever holds one of them may. The auditor need not be
    /// named: every permission that only reads is his, and no other.
    Set<Role> heldBy();

    /// False for leave that only reads. Auditors and tokens without the scope to write have no
    /// permission that changes anything.
    default boolean changes() {
        return true;
    }

    /// True for what stays among the organisation's own people: nobody who works for a supplier has
    /// it, whatever their roles.
    default boolean insideOnly() {
        return false;
    }
}
