package io.mainstay.people.persistence;

import static java.util.function.Predicate.not;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Reach;
import io.mainstay.kernel.Role;
import io.mainstay.people.PeoplePermission;
import io.mainstay.platform.access.Visibility;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Who sees teams, units, sites and suppliers. Staff see all of them; staff for a part of the
/// organisation see the units and sites of that part; a supplier's people see their own teams and
/// their own supplier; whoever only uses services sees none.
public enum OrganisationVisibility implements Visibility {
    TEAM("team.supplier = :visible_supplier", "false"),
    /// Teams as those to hand work over to: whoever works for a part hands over to any of them.
    TEAM_TO_HAND_TO("team.supplier = :visible_supplier", "false") {
        @Override
        public List<Branch> branches(Actor actor) {
            var worksForPart = !actor.reach(PeoplePermission.SEE_ORGANISATION).isNowhere();
            return worksForPart && actor.standing().supplier().isEmpty()
                    ? List.of(Branch.everything())
                    : super.branches(actor);
        }
    },
    SUPPLIER("supplier.id = :visible_supplier", "false"),
    UNIT("false", "unit.id in (:visible_part)") {
        @Override
        Collection<Long> part(Reach reach) {
            return reach.units();
        }
    },
    SITE("false", "site.id in (:visible_part)") {
        @Override
        Collection<Long> part(Reach reach) {
            return reach.sites();
        }
    };

    private final String ofSupplier;
    private final String within;

    OrganisationVisibility(String ofSupplier, String within) {
        this.ofSupplier = ofSupplier;
        this.within = within;
    }

    @Override
    public List<Branch> branches(Actor actor) {
        var isStaff = actor.roles().stream().anyMatch(not(Role.USER::equals));
        var supplier = actor.standing().supplier();
        if (supplier.isPresent()) {
            return isStaff ? one(ofSupplier, "visible_supplier", supplier.get()) : List.of();
        }
        var part = part(actor.reach(PeoplePermission.SEE_ORGANISATION));
        return isStaff
                ? List.of(Branch.everything())
                : part.isEmpty() ? List.of() : one(within, "visible_part", part);
    }

    /// Teams and suppliers belong to no unit and no site.
    Collection<Long> part(Reach reach) {
        return List.of();
    }

    private static List<Branch> one(String condition, String parameter, Object value) {
        return condition.equals("false")
                ? List.of()
                : List.of(new Branch("part", condition, Map.of(parameter, value)));
    }
}
