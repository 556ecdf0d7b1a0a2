package io.mainstay.platform.access;

import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Role;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/// A role held for one part of the organisation only.
///
/// @param scope the number of that part, such as `UNIT-7`; see [Scopes]
public record ScopedRole(Role role, RecordRef scope) implements Comparable<ScopedRole> {

    private static final Comparator<ScopedRole> ORDER =
            Comparator.comparing(ScopedRole::role)
                    .thenComparing(held -> held.scope().prefix())
                    .thenComparing(held -> held.scope().serial());

    /// Whether the role can be held for a part. A user's rights are about the own records wherever
    /// those belong, and an administrator sets up the house, which has no parts.
    public static boolean isFor(Role role) {
        return role != Role.USER && role != Role.ADMINISTRATOR;
    }

    /// The roles that can be held for a part.
    public static List<Role> roles() {
        return EnumSet.allOf(Role.class).stream().filter(ScopedRole::isFor).toList();
    }

    @Override
    public int compareTo(ScopedRole other) {
        return ORDER.compare(this, other);
    }

    /// As the audit trail names it.
    @Override
    public String toString() {
        return role + " for " + scope;
    }
}
