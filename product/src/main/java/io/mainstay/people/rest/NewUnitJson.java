package io.mainstay.people.rest;

import static io.mainstay.platform.rest.MergePatch.or;

import io.mainstay.people.UnitId;
import io.mainstay.people.domain.UnitDetails;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is told of a unit.
final class NewUnitJson extends DetailsJson<UnitDetails> {

    @Nullable Optional<String> name;
    @Nullable Optional<Long> parent;
    @Nullable Optional<String> costCentre;
    @Nullable Optional<Boolean> openToMembers;

    @Override
    UnitDetails on(UnitDetails before) {
        return new UnitDetails(
                or(name, before.name(), ""),
                or(parent, before.parent().map(UnitId::value)).map(UnitId::new),
                or(costCentre, before.costCentre()),
                or(openToMembers, before.openToMembers(), false));
    }
}
