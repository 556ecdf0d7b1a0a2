package io.mainstay.wall;

import static io.mainstay.kernel.Role.ADMINISTRATOR;
import static io.mainstay.kernel.Role.AUDITOR;
import static io.mainstay.kernel.Role.INCIDENT_MANAGER;
import static io.mainstay.kernel.Role.SECURITY_MANAGER;
import static io.mainstay.kernel.Role.SERVICE_DESK_ANALYST;
import static io.mainstay.kernel.Role.SERVICE_DESK_MANAGER;

import io.mainstay.kernel.Role;
import io.mainstay.wall.Route.DeskNeed;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Who may see and do what at the service desk, worked out by hand from the words of the domain:
/// whoever called, for whom they called and who answered see their own contacts; whoever works at
/// the desk sees all, or those of a part; what led to a restricted incident is seen by those three
/// and by security and audit only; a supplier's people see nothing.
final class InteractionOracle {

    private static final Set<Role> DESK =
            Set.of(
                    SERVICE_DESK_ANALYST,
                    SERVICE_DESK_MANAGER,
                    INCIDENT_MANAGER,
                    SECURITY_MANAGER,
                    ADMINISTRATOR);

    private InteractionOracle() {}

    static boolean sees(Somebody who, KnownInteraction contact) {
        if (who.supplier().isPresent()) {
            return false;
        }
        var roles = rolesFor(who, contact);
        if (contact.those().contains(who.id().value())
                || roles.contains(SECURITY_MANAGER)
                || roles.contains(AUDITOR)) {
            return true;
        }
        return !contact.restricted() && !Collections.disjoint(roles, DESK);
    }

    static boolean may(Somebody who, KnownInteraction contact, DeskNeed need) {
        return need == DeskNeed.READ || !Collections.disjoint(rolesFor(who, contact), DESK);
    }

    /// Whether somebody works there for some place at least.
    static boolean works(Somebody who, DeskNeed need) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(who.roles());
        roles.addAll(who.parts().keySet());
        return who.supplier().isEmpty()
                && (!Collections.disjoint(roles, DESK)
                        || need == DeskNeed.READ && roles.contains(AUDITOR));
    }

    private static Set<Role> rolesFor(Somebody who, KnownInteraction contact) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(who.roles());
        who.parts()
                .forEach((role, part) -> {
                    if (part.has(contact.unit(), contact.site())) {
                        roles.add(role);
                    }
                });
        return roles;
    }

    /// What the oracle needs to know of an interaction.
    ///
    /// @param those who called, for whom, and who answered
    record KnownInteraction(
            String label,
            long id,
            long caller,
            Set<Long> those,
            Optional<Long> unit,
            Optional<Long> site,
            boolean restricted)
            implements Numbered {

        @Override
        public String number() {
            return "CON-" + id;
        }

        @Override
        public String toString() {
            return label + " " + number();
        }
    }
}
