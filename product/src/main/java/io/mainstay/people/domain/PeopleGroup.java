package io.mainstay.people.domain;

import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.PersonId;
import java.util.HashSet;
import java.util.Set;

/// A record that names people who stand for it: members, customers, contacts. Whoever is in it once
/// is in it, however often they are added.
///
/// @param <R> the record itself
interface PeopleGroup<R> {

    Set<PersonId> people();

    Outcome<R> with(Set<PersonId> now);

    default Outcome<R> add(PersonId person) {
        var more = new HashSet<>(people());
        more.add(person);
        return with(more);
    }

    default Outcome<R> remove(PersonId person) {
        var fewer = new HashSet<>(people());
        fewer.remove(person);
        return with(fewer);
    }
}
