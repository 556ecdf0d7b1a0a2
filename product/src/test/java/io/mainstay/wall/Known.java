package io.mainstay.wall;

import java.util.Optional;
import java.util.Set;

/// What the oracle needs to know of an incident.
///
/// @param label which sort of record it is
/// @param watchers whom somebody else named; watching by oneself gives nothing
record Known(
        String label,
        long id,
        long caller,
        long logger,
        Optional<Long> assignee,
        Optional<Long> team,
        Optional<Long> teamsSupplier,
        Optional<Long> unit,
        Optional<Long> site,
        boolean restricted,
        Set<Long> watchers) {

    String number() {
        return "INC-" + id;
    }

    @Override
    public String toString() {
        return label + " " + number();
    }
}
