package io.mainstay.people.domain;

import io.mainstay.kernel.Check;
import io.mainstay.people.UnitId;
import java.util.Optional;

/// What people write down about a business unit.
///
/// @param openToMembers members see each other's records
public record UnitDetails(
        String name, Optional<UnitId> parent, Optional<String> costCentre, boolean openToMembers)
        implements Details {

    /// What a new one begins with.
    public static final UnitDetails BLANK =
            new UnitDetails("", Optional.empty(), Optional.empty(), false);

    /// @throws io.mainstay.kernel.InvalidInput naming every field that breaks a rule
    public UnitDetails checked() {
        new Check()
                .text("name", name, 200)
                .optionalText("costCentre", costCentre.orElse(null), 60)
                .orRefuse();
        return this;
    }
}
