package io.mainstay.kernel;

import java.util.Set;

/// Leave to do one kind of thing. Each module declares its own as an enum, with the roles that hold
/// it.
public interface Permission {

    String name();

    /// The roles that hold this permission. Whoever holds one of them may.
    Set<Role> heldBy();
}
