package io.mainstay.people;

import java.util.Optional;

/// A support group as other rooms hold it.
///
/// @param line 1 for the service desk, 2 and 3 for those it escalates to
/// @param supplier set when it is a supplier's team
public record TeamSummary(
        TeamId id, String name, int line, Optional<SupplierId> supplier, boolean active) {}
