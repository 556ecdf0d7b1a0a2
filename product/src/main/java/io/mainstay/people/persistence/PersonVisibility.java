package io.mainstay.people.persistence;

import static java.util.function.Predicate.not;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Reach;
import io.mainstay.kernel.Role;
import io.mainstay.people.PeoplePermission;
import io.mainstay.platform.access.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who sees whom. Staff see everybody, those for a part of the organisation whoever belongs there;
/// a supplier's people see each other; whoever only uses services sees themselves and, where the
/// business unit is open, its members.
public final class PersonVisibility implements Visibility {

    public static final PersonVisibility PERSON = new PersonVisibility();

    private PersonVisibility() {}

    @Override
    public List<Branch> branches(Actor actor) {
        if (isStaff(actor)) {
            return List.of(Branch.everything());
        }
        var branches = new ArrayList<Branch>();
        actor.person()
                .ifPresent(me ->
                        branches.add(
                                new Branch(
                                        "self",
                                        "person.id = :visible_self",
                                        Map.of("visible_self", me.value()))));
        actor.standing()
                .supplier()
                .ifPresentOrElse(
                        supplier ->
                                branches.add(
                                        new Branch(
                                                "supplier",
                                                "person.supplier = :visible_supplier",
                                                Map.of("visible_supplier", supplier))),
                        () -> places(actor, branches));
        return branches;
    }

    /// The own unit where it is open, and what the reader works for.
    private static void places(Actor actor, List<Branch> branches) {
        var reach =
                actor.reach(PeoplePermission.SEE_ORGANISATION)
                        .and(new Reach(actor.standing().openUnits(), Set.of()));
        if (!reach.units().isEmpty()) {
            branches.add(
                    new Branch(
                            "unit",
                            "person.unit in (:visible_units)",
                            Map.of("visible_units", reach.units())));
        }
        if (!reach.sites().isEmpty()) {
            branches.add(
                    new Branch(
                            "site",
                            "person.site in (:visible_sites)",
                            Map.of("visible_sites", reach.sites())));
        }
    }

    private static boolean isStaff(Actor actor) {
        return actor.standing().supplier().isEmpty()
                && actor.roles().stream().anyMatch(not(Role.USER::equals));
    }
}
