package io.mainstay.wall;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Role;
import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.Set;

/// One of those who try the wall, as the database knows them.
///
/// @param unit the business unit they belong to
/// @param openUnit whether the members of that unit see each other's records
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
        Cookie cookie,
        String csrf) {

    @Override
    public String toString() {
        return name;
    }
}
