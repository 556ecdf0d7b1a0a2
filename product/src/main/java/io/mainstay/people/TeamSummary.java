package io.mainstay.people;

import java.util.Optional;

/// A support group as other rooms hold it.
///
/// @param line 1 for the service desk, 2 and 3 for those it escalates to
/// @param supplier set when it is a supplier's team
public record TeamSummary(
        TeamId id, String name, int line, Optional<SupplierId> supplier, boolean active) {

    /// Whether work that comes from there escalates by coming here: to a higher line, or out to a
    /// supplier.
    public boolean isEscalationFrom(TeamSummary origin) {
        return line > origin.line()
                || (supplier.isPresent() && !supplier.equals(origin.supplier()));
    }
}
