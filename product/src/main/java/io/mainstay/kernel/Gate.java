package io.mainstay.kernel;

/// May the person who acts now do this? Every use case asks first.
public interface Gate {

    boolean allows(Permission permission);

    /// @throws NotAllowed when the person holds no role with this permission
    default void require(Permission permission) {
        if (!allows(permission)) {
            throw new NotAllowed(permission);
        }
    }
}
