package io.mainstay.people.application;

import static java.util.stream.Collectors.toMap;

import io.mainstay.kernel.Check;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.Newcomer;
import io.mainstay.people.People;
import io.mainstay.people.PersonSummary;
import io.mainstay.people.domain.PersonDetails;
import io.mainstay.people.persistence.PersonSearch;
import io.mainstay.people.persistence.PersonVisibility;
import io.mainstay.platform.access.PersonDirectory;
import io.mainstay.platform.access.Visible;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answers who people are, to other rooms and to access.
@Service
@Transactional
class PeopleDirectory implements People, PersonDirectory {

    private static final int MOST = 50;
    private static final Pattern NUMBER = Pattern.compile("\\bPER-([1-9][0-9]{0,17})\\)?\\s*$");

    private final PersonSearch search;
    private final PersonService service;
    private final BringIn bringIn;

    PeopleDirectory(PersonSearch search, PersonService service, BringIn bringIn) {
        this.search = search;
        this.service = service;
        this.bringIn = bringIn;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PersonSummary> find(PersonId person) {
        return search.find(person, Visible.now(PersonVisibility.PERSON));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isSeen(PersonId person) {
        return find(person).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, String> names(Collection<PersonId> people) {
        return people.isEmpty() ? Map.of() : search.names(people);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonSummary> find(String words, int most) {
        return search.matching(
                words, Math.clamp(most, 1, MOST), Visible.now(PersonVisibility.PERSON));
    }

    @Override
    @Transactional(readOnly = true)
    public SequencedMap<PersonId, String> search(String words, int most) {
        return find(words, most).stream()
                .collect(
                        toMap(
                                PersonSummary::id,
                                PersonSummary::name,
                                (first, same) -> first,
                                LinkedHashMap::new));
    }

    @Override
    @Transactional(readOnly = true)
    public PersonId meant(String field, String typed) {
        new Check().text(field, typed, 300).orRefuse();
        var number = NUMBER.matcher(typed);
        var found =
                number.find()
                        ? find(new PersonId(Long.parseLong(number.group(1)))).stream().toList()
                        : exactFirst(typed.strip(), find(typed, MOST));
        if (found.size() != 1) {
            var code = found.isEmpty() ? "unknown-person" : "several-people";
            throw InvalidInput.of(field, code, typed.strip(), found.size());
        }
        return found.getFirst().id();
    }

    /// A full name counts more than one that contains it.
    private static List<PersonSummary> exactFirst(String typed, List<PersonSummary> found) {
        var exact =
                found.stream()
                        .filter(person ->
                                person.name().equalsIgnoreCase(typed)
                                        || person.email()
                                                .filter(typed::equalsIgnoreCase)
                                                .isPresent())
                        .toList();
        return exact.isEmpty() ? found : exact;
    }

    @Override
    public Map<String, PersonId> bringIn(String source, Collection<Newcomer> newcomers) {
        return bringIn.people(source, newcomers);
    }

    @Override
    public PersonId create(String name) {
        return service.create(PersonDetails.named(name)).id();
    }
}
