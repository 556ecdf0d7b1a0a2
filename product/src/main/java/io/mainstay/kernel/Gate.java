package io.mainstay.kernel;

/// May the person who acts now do this? Every use case asks first: what concerns the whole house
/// everywhere, what concerns one record at the record's place.
public interface Gate {

    /// Everywhere, by a role that is held for the whole organisation.
    boolean allows(Permission permission);

    /// With a record of this place: by a role held everywhere, or held for where the record
    /// belongs.
    boolean allows(Permission permission, Place place);

    /// With some records at least. For what offers or gathers only; it is no leave to touch any one
    /// record.
    boolean allowsSomewhere(Permission permission);

    /// @throws NotAllowed when the person holds no role with this permission everywhere
    default void require(Permission permission) {
        refuseUnless(allows(permission), permission);
    }

    /// @throws NotAllowed when the person holds no role with this permission at the place
    default void require(Permission permission, Place place) {
        refuseUnless(allows(permission, place), permission);
    }

    /// @throws NotAllowed when the person holds no role with this permission anywhere
    default void requireSomewhere(Permission permission) {
        refuseUnless(allowsSomewhere(permission), permission);
    }

    private static void refuseUnless(boolean allowed, Permission permission) {
        if (!allowed) {
            throw new NotAllowed(permission);
        }
    }
}
