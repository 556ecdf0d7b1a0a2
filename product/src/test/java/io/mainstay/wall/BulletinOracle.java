package io.mainstay.wall;

import static io.mainstay.kernel.Role.ADMINISTRATOR;
import static io.mainstay.kernel.Role.AUDITOR;
import static io.mainstay.kernel.Role.CHANGE_MANAGER;
import static io.mainstay.kernel.Role.INCIDENT_MANAGER;
import static io.mainstay.kernel.Role.SERVICE_DESK_ANALYST;
import static io.mainstay.kernel.Role.SERVICE_DESK_MANAGER;

import io.mainstay.bulletin.domain.BulletinLifecycle.State;
import io.mainstay.kernel.Role;
import io.mainstay.wall.Route.BulletinNeed;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Who may see and do what with bulletins, worked out by hand from the words of the domain: whoever
/// is addressed reads what was published; a supplier's people what names their supplier; the desk
/// all that was published; drafts are for whoever began them and for those who publish; the auditor
/// reads everything.
final class BulletinOracle {

    private static final Set<Role> PUBLISHERS =
            Set.of(SERVICE_DESK_MANAGER, INCIDENT_MANAGER, CHANGE_MANAGER, ADMINISTRATOR);

    private BulletinOracle() {}

    static boolean sees(Somebody who, KnownBulletin bulletin) {
        var told = Set.of(State.PUBLISHED, State.ENDED).contains(bulletin.state());
        if (who.supplier().isPresent()) {
            return told && bulletin.suppliers().contains(who.supplier().get());
        }
        return publishes(who)
                || who.roles().contains(AUDITOR)
                || bulletin.author().filter(id -> id == who.id().value()).isPresent()
                || told && (isOfTheDesk(who) || isAddressed(who, bulletin));
    }

    static boolean isAddressed(Somebody who, KnownBulletin bulletin) {
        return bulletin.house()
                || who.site().filter(bulletin.sites()::contains).isPresent()
                || who.unit().filter(bulletin.units()::contains).isPresent();
    }

    static boolean may(Somebody who, KnownBulletin bulletin, BulletinNeed need) {
        return switch (need) {
            case READ -> true;
            case EDIT -> bulletin.state() == State.DRAFT ? drafts(who) : publishes(who);
            case PUBLISH -> publishes(who);
            case DISCARD -> drafts(who);
            case FOLLOW -> !Set.of(AUDITOR).containsAll(rolesAnywhere(who));
        };
    }

    /// By a role that is held everywhere: bulletins belong to no unit and no site.
    private static boolean publishes(Somebody who) {
        return who.supplier().isEmpty() && !Collections.disjoint(who.roles(), PUBLISHERS);
    }

    private static boolean drafts(Somebody who) {
        return publishes(who)
                || who.supplier().isEmpty() && who.roles().contains(SERVICE_DESK_ANALYST);
    }

    private static boolean isOfTheDesk(Somebody who) {
        var roles = rolesAnywhere(who);
        return !Collections.disjoint(roles, PUBLISHERS)
                || roles.contains(SERVICE_DESK_ANALYST)
                || roles.contains(AUDITOR);
    }

    private static Set<Role> rolesAnywhere(Somebody who) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(who.roles());
        roles.addAll(who.parts().keySet());
        return roles;
    }
}
