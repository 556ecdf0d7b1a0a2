package io.mainstay.platform.access;

import io.mainstay.kernel.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.SequencedMap;

/// Who the people are behind the accounts. Implemented by the people module.
public interface PersonDirectory {

    /// Writes down a person of whom only the name is known yet, as the current actor.
    PersonId create(String name);

    /// The names of those people that exist.
    Map<PersonId, String> names(Collection<PersonId> people);

    /// Whether whoever acts now sees this person.
    boolean isSeen(PersonId person);

    /// Active people whom whoever acts now sees and whose name or mail address contains the words,
    /// by name.
    SequencedMap<PersonId, String> search(String words, int most);
}
