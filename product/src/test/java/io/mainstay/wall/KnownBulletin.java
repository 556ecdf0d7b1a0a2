package io.mainstay.wall;

import io.mainstay.bulletin.domain.BulletinLifecycle.State;
import java.util.Optional;
import java.util.Set;

/// What the oracle needs to know of a bulletin.
///
/// @param house whether it is for everybody who works for no supplier
/// @param units the units whose people read it, written out by hand
record KnownBulletin(
        String label,
        long id,
        State state,
        boolean house,
        Set<Long> sites,
        Set<Long> units,
        Set<Long> suppliers,
        Optional<Long> author) {

    String number() {
        return "BUL-" + id;
    }

    KnownBulletin numbered(long serial) {
        return new KnownBulletin(label, serial, state, house, sites, units, suppliers, author);
    }

    @Override
    public String toString() {
        return label + " " + number();
    }
}
