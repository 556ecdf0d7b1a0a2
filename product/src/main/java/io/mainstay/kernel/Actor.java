package io.mainstay.kernel;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/// Who acts now: a person by one way in, or the system itself in a job.
///
/// @param person empty when the system acts
/// @param readOnly true for a token without the scope to write: no permission that changes anything
///   holds
public record Actor(
        Optional<PersonId> person,
        String name,
        Set<Role> roles,
        Standing standing,
        Channel channel,
        boolean readOnly) {

    /// The system at work on its own: it may do and see everything, and the audit trail says that
    /// it was the system.
    public static Actor system(Channel channel) {
        return new Actor(
                Optional.empty(), "Mainstay", Set.of(Role.values()), Standing.NONE, channel, false);
    }

    /// The same person by another way in.
    public Actor by(Channel way) {
        return new Actor(person, name, roles, standing, way, readOnly);
    }

    public boolean isSystem() {
        return person.isEmpty();
    }

    /// The auditor reads everything and changes nothing; the system may do everything; anybody else
    /// needs one of the roles that hold the permission.
    public boolean holds(Permission permission) {
        if (isSystem()) {
            return true;
        }
        return permission.changes() ? mayChange(permission) : mayRead(permission);
    }

    private boolean mayChange(Permission permission) {
        return !readOnly
                && roles.stream()
                        .filter(role -> role != Role.AUDITOR)
                        .anyMatch(permission.heldBy()::contains);
    }

    private boolean mayRead(Permission permission) {
        return roles.contains(Role.AUDITOR) || !Collections.disjoint(roles, permission.heldBy());
    }
}
