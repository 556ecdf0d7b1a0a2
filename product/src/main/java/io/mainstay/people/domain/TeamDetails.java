package io.mainstay.people.domain;

import io.mainstay.kernel.Check;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.SupplierId;
import java.util.Optional;

/// What people write down about a team.
///
/// @param line 1 to 3
public record TeamDetails(
        String name, int line, Optional<SupplierId> supplier, Optional<PersonId> lead)
        implements Details {

    /// What a new one begins with.
    public static final TeamDetails BLANK =
            new TeamDetails("", 1, Optional.empty(), Optional.empty());

    /// @throws io.mainstay.kernel.InvalidInput naming every field that breaks a rule
    public TeamDetails checked() {
        new Check()
                .text("name", name, 200)
                .that(line >= 1 && line <= 3, "line", "between", 1, 3)
                .orRefuse();
        return this;
    }
}
