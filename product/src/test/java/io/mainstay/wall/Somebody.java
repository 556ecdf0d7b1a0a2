package io.mainstay.wall;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Role;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One of those who try the wall, as the database knows them.
///
/// @param unit the business unit they belong to
/// @param openUnit whether the members of that unit see each other's records
/// @param site where they sit
/// @param parts the roles held for a part of the organisation only, and for which
/// @param cookie of their session
/// @param csrf the token of their session's forms
record Somebody(
        String name,
        PersonId id,
        Set<Role> roles,
        Set<Long> teams,
        Optional<Long> unit,
        boolean openUnit,
        Optional<Long> supplier,
        Optional<Long> site,
        Map<Role, Part> parts,
        Cookie cookie,
        String csrf) {

    /// A part of the organisation, its units written out by hand.
    record Part(Set<Long> units, Set<Long> sites) {

        boolean has(Optional<Long> unit, Optional<Long> site) {
            return unit.filter(units::contains).isPresent()
                    || site.filter(sites::contains).isPresent();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
