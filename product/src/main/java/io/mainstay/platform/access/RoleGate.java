package io.mainstay.platform.access;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.Permission;
import io.mainstay.kernel.Place;
import org.springframework.stereotype.Component;

/// The gate by roles: whoever acts now may what one of his roles may.
@Component
class RoleGate implements Gate {

    @Override
    public boolean allows(Permission permission) {
        return Actors.current().holds(permission);
    }

    @Override
    public boolean allows(Permission permission, Place place) {
        return Actors.current().holds(permission, place);
    }

    @Override
    public boolean allowsSomewhere(Permission permission) {
        return Actors.current().holdsSomewhere(permission);
    }
}
