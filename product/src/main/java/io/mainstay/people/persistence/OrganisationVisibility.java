package io.mainstay.people.persistence;

import static java.util.function.Predicate.not;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Role;
import io.mainstay.platform.access.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who sees teams, units, sites and suppliers. Staff see all of them; a supplier's people see their
/// own teams and their own supplier; whoever only uses services sees none.
public enum OrganisationVisibility implements Visibility {
    TEAM("team.supplier = :visible_supplier"),
    SUPPLIER("supplier.id = :visible_supplier"),
    UNIT("false"),
    SITE("false");

    private final String ofSupplier;

    OrganisationVisibility(String ofSupplier) {
        this.ofSupplier = ofSupplier;
    }

    @Override
    public List<Branch> branches(Actor actor) {
        if (actor.roles().stream().noneMatch(not(Role.USER::equals))) {
            return List.of();
        }
        return actor.standing()
                .supplier()
                .flatMap(this::branch)
                .map(List::of)
                .orElseGet(() ->
                        actor.standing().supplier().isPresent()
                                ? List.of()
                                : List.of(Branch.everything()));
    }

    private Optional<Branch> branch(long supplier) {
        return ofSupplier.equals("false")
                ? Optional.empty()
                : Optional.of(
                        new Branch("supplier", ofSupplier, Map.of("visible_supplier", supplier)));
    }
}
