package io.mainstay.people;

import io.mainstay.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whoever uses services, pays for them or works on them.
public interface People {

    /// The person, if there is one and the current actor may see them.
    Optional<PersonSummary> find(PersonId person);

    /// The names of those that exist, whoever asks: who may see a record may read the names on it.
    Map<PersonId, String> names(Collection<PersonId> people);

    /// Active people whom the current actor may see and whose name, mail address, telephone number
    /// or login has what was typed: names that begin so first. Fewer than two characters find
    /// nothing.
    ///
    /// @param most 50 at most
    List<PersonSummary> find(String words, int most);

    /// Type-ahead: the same, and where they are few, after them people whose names are spelt alike.
    /// For somebody to choose from; what was typed means nobody yet, see [#meant].
    List<PersonSummary> offered(String words, int most);

    /// Only those whose names are spelt alike.
    List<PersonSummary> alike(String words, int most);

    /// The one active person that somebody means who typed `PER-12`, a name or a mail address, or
    /// picked `Noor de Vries (PER-12)` from a list.
    ///
    /// @param field that a refusal names: `unknown-person` for nobody visible, `several-people`
    ///   when it could be one of several
    PersonId meant(String field, String typed);

    /// Finds each of them again by source and external reference, or writes a person without an
    /// account. Safe to repeat. An existing person is left as is.
    ///
    /// @param source the system that they come from, such as `servicenow`
    /// @return by external reference
    Map<String, PersonId> bringIn(String source, Collection<Newcomer> newcomers);

    default PersonId bringIn(String source, Newcomer newcomer) {
        return bringIn(source, List.of(newcomer)).values().iterator().next();
    }
}
