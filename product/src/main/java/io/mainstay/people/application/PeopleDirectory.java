package io.mainstay.people.application;

import static java.util.stream.Collectors.toMap;

import io.mainstay.kernel.Check;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.Newcomer;
import io.mainstay.people.People;
import io.mainstay.people.PersonSummary;
import io.mainstay.people.domain.PersonDetails;
import io.mainstay.people.persistence.DirectoryLists;
import io.mainstay.people.persistence.PersonSearch;
import io.mainstay.people.persistence.PersonTypeAhead;
import io.mainstay.people.persistence.PersonVisibility;
import io.mainstay.platform.access.LoginNames;
import io.mainstay.platform.access.PersonDirectory;
import io.mainstay.platform.access.Visible;
import io.mainstay.platform.search.Spellings;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answers who people are, to other rooms and to access.
@Service
@Transactional
class PeopleDirectory implements People, PersonDirectory {

    private static final int MOST = 50;
    private static final int SHORTEST_LOGIN = 2;

    /// With so many that have what was typed, nobody looks for what is spelt otherwise.
    private static final int ENOUGH = 3;

    private static final Pattern NUMBER = Pattern.compile("\\bPER-([1-9][0-9]{0,17})\\)?\\s*$");

    private final PersonSearch search;
    private final PersonTypeAhead typeAhead;
    private final LoginNames logins;
    private final Spellings spellings;
    private final PersonService service;
    private final BringIn bringIn;

    PeopleDirectory(
            PersonSearch search,
            PersonTypeAhead typeAhead,
            LoginNames logins,
            Spellings spellings,
            PersonService service,
            BringIn bringIn) {
        this.search = search;
        this.typeAhead = typeAhead;
        this.logins = logins;
        this.spellings = spellings;
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
        var wanted = Math.clamp(most, 1, MOST);
        var visible = Visible.now(PersonVisibility.PERSON);
        var found = typeAhead.matching(words, wanted, visible);
        return found.size() >= Math.min(wanted, ENOUGH) || words.strip().length() < SHORTEST_LOGIN
                ? found
                : together(found, withLogin(words, wanted, visible), wanted);
    }

    private List<PersonSummary> withLogin(String begun, int most, Visible visible) {
        var people = logins.begunBy(begun, most);
        return people.isEmpty() ? List.of() : typeAhead.those(people, visible);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonSummary> offered(String words, int most) {
        var found = find(words, most);
        return found.size() >= ENOUGH ? found : together(found, alike(words, most), most);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonSummary> alike(String words, int most) {
        return typeAhead.alike(
                words,
                Math.clamp(most, 1, MOST),
                Visible.now(PersonVisibility.PERSON),
                word -> spellings.near(DirectoryLists.PEOPLE.name(), word));
    }

    private static List<PersonSummary> together(
            List<PersonSummary> first, List<PersonSummary> then, int most) {
        return Stream.concat(first.stream(), then.stream()).distinct().limit(most).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public SequencedMap<PersonId, String> search(String words, int most) {
        return offered(words, most).stream()
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
