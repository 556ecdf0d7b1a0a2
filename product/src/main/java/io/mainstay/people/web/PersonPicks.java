package io.mainstay.people.web;

import static java.util.stream.Collectors.joining;

import io.mainstay.kernel.PersonId;
import io.mainstay.people.People;
import io.mainstay.people.PersonSummary;
import io.mainstay.platform.web.pick.Pick;
import io.mainstay.platform.web.pick.PickSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Offers people by name, mail address, telephone number or login, also where it is misspelt;
/// namesakes are many, so each carries their number.
@Component
class PersonPicks implements PickSource {

    private final People people;

    PersonPicks(People people) {
        this.people = people;
    }

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public List<Pick> matching(String words, int most) {
        return people.find(words, most).stream().map(PersonPicks::pick).toList();
    }

    @Override
    public List<Pick> offered(String words, int most) {
        return people.offered(words, most).stream().map(PersonPicks::pick).toList();
    }

    @Override
    public Optional<Pick> find(String id) {
        return people.find(new PersonId(Long.parseLong(id))).map(PersonPicks::pick);
    }

    private static Pick pick(PersonSummary person) {
        var about =
                Stream.of(
                                person.email(),
                                person.phones().stream().findFirst(),
                                person.unit(),
                                person.site())
                        .flatMap(Optional::stream)
                        .collect(joining(" · "));
        var typed = "%s (PER-%s)".formatted(person.name(), person.id());
        return Pick.of(person.id(), typed).about(about);
    }
}
