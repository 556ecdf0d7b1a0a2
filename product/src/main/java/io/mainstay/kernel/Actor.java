package io.mainstay.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Who acts now: a person by one way in, or the system itself in a job.
///
/// @param roles those held everywhere; those held for a part of the organisation stand in the
///   standing
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

    /// Whether nothing that they may do changes anything: with a token that only reads, or in no
    /// other role than the auditor's.
    public boolean onlyReads() {
        return readOnly
                || !isSystem()
                        && Stream.concat(roles.stream(), standing.scoped().keySet().stream())
                                .allMatch(Role.AUDITOR::equals);
    }

    /// Whether the person has a part in the processes, if only for a part of the organisation;
    /// whoever has none just uses services.
    public boolean isStaff() {
        return isSystem()
                || Stream.concat(roles.stream(), standing.scoped().keySet().stream())
                        .anyMatch(role -> role != Role.USER);
    }

    /// Everywhere: for what concerns the whole house. The auditor reads everything and changes
    /// nothing; the system may do everything; anybody else needs one of the roles that hold the
    /// permission.
    public boolean holds(Permission permission) {
        return isSystem() || roles.stream().anyMatch(role -> gives(role, permission));
    }

    /// With a record of this place, by a role held everywhere or for where the record belongs.
    public boolean holds(Permission permission, Place place) {
        return holds(permission) || reach(permission).covers(place);
    }

    public boolean holdsSomewhere(Permission permission) {
        return holds(permission) || !reach(permission).isNowhere();
    }

    /// Whether the roles give the permission and the token alone does not.
    boolean isHeldBackByToken(Permission permission) {
        return readOnly
                && !holdsSomewhere(permission)
                && new Actor(person, name, roles, standing, channel, false)
                        .holdsSomewhere(permission);
    }

    /// Where the permission holds by roles that are held for a part of the organisation.
    public Reach reach(Permission permission) {
        return standing.scoped().entrySet().stream()
                .filter(held -> gives(held.getKey(), permission))
                .map(Map.Entry::getValue)
                .reduce(Reach.NOWHERE, Reach::and);
    }

    private boolean gives(Role role, Permission permission) {
        if (permission.insideOnly() && standing.supplier().isPresent()) {
            return false;
        }
        var holds = permission.heldBy().contains(role);
        return permission.changes()
                ? holds && role != Role.AUDITOR && !readOnly
                : holds || role == Role.AUDITOR;
    }
}
