package io.mainstay.people;

import io.mainstay.kernel.PersonId;
import java.util.List;
import java.util.Optional;

/// What other rooms show of a person.
///
/// @param unit the name of the business unit
/// @param site the name of the site
/// @param supplier set when the person works for a supplier
public record PersonSummary(
        PersonId id,
        String name,
        Optional<String> email,
        List<String> phones,
        Optional<String> unit,
        Optional<String> site,
        Optional<SupplierId> supplier,
        boolean active) {}
