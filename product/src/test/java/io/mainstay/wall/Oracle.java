package io.mainstay.wall;

import static io.mainstay.kernel.Role.ADMINISTRATOR;
import static io.mainstay.kernel.Role.AUDITOR;
import static io.mainstay.kernel.Role.INCIDENT_MANAGER;
import static io.mainstay.kernel.Role.SECURITY_MANAGER;
import static io.mainstay.kernel.Role.SERVICE_DESK_ANALYST;
import static io.mainstay.kernel.Role.SERVICE_DESK_MANAGER;
import static io.mainstay.kernel.Role.SPECIALIST;
import static io.mainstay.kernel.Role.USER;

import io.mainstay.kernel.Role;
import io.mainstay.wall.Route.Need;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Who may see and do what, worked out by hand from the words of the domain and not from any code
/// of the product: a user sees their own records, those they were named to watch, and those of
/// their business unit where the unit allows it; a team sees what is in its queue; staff of the
/// desk and of the processes see all; security incidents only the security roles and named people;
/// the auditor reads everything; a supplier only what is assigned to it.
final class Oracle {

    private static final Set<Role> WORKERS =
            Set.of(
                    SERVICE_DESK_ANALYST,
                    SERVICE_DESK_MANAGER,
                    SPECIALIST,
                    INCIDENT_MANAGER,
                    SECURITY_MANAGER,
                    ADMINISTRATOR);

    private static final Set<Role> MANAGERS =
            Set.of(SERVICE_DESK_MANAGER, INCIDENT_MANAGER, SECURITY_MANAGER, ADMINISTRATOR);

    private Oracle() {}

    static boolean sees(Somebody who, Known record) {
        var isAssignee = record.assignee().equals(Optional.of(who.id().value()));
        if (who.supplier().isPresent()) {
            var isTheirs = record.teamsSupplier().equals(who.supplier());
            return isAssignee || isTheirs && !record.restricted();
        }
        var roles = rolesFor(who, record);
        if (isNamed(who, record) || roles.contains(SECURITY_MANAGER) || roles.contains(AUDITOR)) {
            return true;
        }
        return !record.restricted()
                && (isStaff(roles) || isInTheirQueue(who, record) || isOfTheirUnit(who, record));
    }

    /// A task is shown to whoever sees its record and does not only report there.
    static boolean seesTasks(Somebody who, Known record) {
        return sees(who, record) && may(who, record, Need.NOTES);
    }

    /// Giving a task shows its record to whoever works there, unless it is restricted; a supplier's
    /// people and those who only report gain no sight so.
    static boolean canBeGivenTasks(Somebody who, Known record) {
        return seesTasks(who, record)
                || !record.restricted() && who.supplier().isEmpty() && may(who, record, Need.WORK);
    }

    /// A role for a part of the organisation counts for what belongs there by unit or by site.
    private static Set<Role> rolesFor(Somebody who, Known record) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(who.roles());
        who.parts()
                .forEach((role, part) -> {
                    if (part.has(record.unit(), record.site())) {
                        roles.add(role);
                    }
                });
        return roles;
    }

    /// Whether somebody may know of somebody else: staff of everybody, staff for a part of who
    /// belongs there, a supplier's people of each other, and members of an open unit likewise.
    static boolean knows(Somebody who, Somebody other) {
        if (who.supplier().isPresent()) {
            return other.supplier().equals(who.supplier());
        }
        return !Set.of(USER).containsAll(who.roles())
                || who.openUnit() && other.unit().equals(who.unit())
                || who.parts().values().stream()
                        .anyMatch(part -> part.has(other.unit(), other.site()));
    }

    static boolean may(Somebody who, Known record, Need need) {
        var roles = rolesFor(who, record);
        var isAnybodyButAnAuditor = !Set.of(AUDITOR).containsAll(roles);
        var works = !Collections.disjoint(roles, WORKERS);
        return switch (need) {
            case READ -> true;
            case NOTES -> !Set.of(USER).containsAll(roles);
            case SAY -> isAnybodyButAnAuditor;
            case CONFIRM -> isAnybodyButAnAuditor && (works || isReporter(who, record));
            case WITHDRAW -> isAnybodyButAnAuditor && record.caller() == who.id().value();
            case WORK -> works;
            case LINK -> !Set.of(USER, AUDITOR).containsAll(roles);
            case MANAGE -> !Collections.disjoint(roles, MANAGERS);
        };
    }

    private static boolean isNamed(Somebody who, Known record) {
        var me = who.id().value();
        return isReporter(who, record)
                || record.assignee().equals(Optional.of(me))
                || record.watchers().contains(me);
    }

    private static boolean isReporter(Somebody who, Known record) {
        var me = who.id().value();
        return record.caller() == me || record.logger() == me;
    }

    private static boolean isStaff(Set<Role> roles) {
        return !Set.of(USER, SPECIALIST).containsAll(roles);
    }

    private static boolean isInTheirQueue(Somebody who, Known record) {
        return record.team().filter(who.teams()::contains).isPresent();
    }

    private static boolean isOfTheirUnit(Somebody who, Known record) {
        return who.openUnit() && who.unit().isPresent() && record.unit().equals(who.unit());
    }
}
