package io.mainstay.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where a person stands in the organisation, as far as visibility asks.
///
/// @param teams the teams that the person is a member of
/// @param unit the person's own business unit
/// @param openUnits the business units whose records the person may see because the unit allows it:
///   the own unit at most
/// @param supplier set when the person works for a supplier, who sees only what is assigned to it
/// @param scoped the roles that the person holds for a part of the organisation only, and for which
public record Standing(
        Set<Long> teams,
        Optional<Long> unit,
        Set<Long> openUnits,
        Optional<Long> supplier,
        Map<Role, Reach> scoped) {

    public static final Standing NONE =
            new Standing(Set.of(), Optional.empty(), Set.of(), Optional.empty());

    public Standing {
        scoped = Map.copyOf(scoped);
    }

    /// Of somebody whose roles hold everywhere.
    public Standing(
            Set<Long> teams, Optional<Long> unit, Set<Long> openUnits, Optional<Long> supplier) {
        this(teams, unit, openUnits, supplier, Map.of());
    }

    public Standing holding(Map<Role, Reach> roles) {
        return new Standing(teams, unit, openUnits, supplier, roles);
    }
}
