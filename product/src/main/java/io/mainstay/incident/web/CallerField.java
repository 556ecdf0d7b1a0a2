package io.mainstay.incident.web;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.People;
import io.mainstay.people.PersonSummary;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// The field in which a caller is named. It takes what people know of somebody: the name, the mail
/// address, the telephone number, or the person's number, which the suggestions put behind the
/// name.
@Component
class CallerField {

    private static final Pattern NUMBERED = Pattern.compile(".*\\((PER-[0-9]+)\\)");
    private static final int SUGGESTIONS = 8;

    private final People people;

    CallerField(People people) {
        this.people = people;
    }

    /// What the field shows for a person.
    String text(PersonId person) {
        return people.find(person).map(CallerField::text).orElse("");
    }

    List<String> suggest(String typed) {
        return people.find(typed, SUGGESTIONS).stream().map(CallerField::text).toList();
    }

    /// @throws InvalidInput when it names nobody, or several
    Optional<PersonId> find(String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        var numbered = NUMBERED.matcher(typed.strip());
        var number = RecordRef.parse(numbered.matches() ? numbered.group(1) : typed);
        return Optional.of(
                number.map(ref -> new PersonId(ref.serial())).orElseGet(() -> theOnly(typed)));
    }

    private PersonId theOnly(String typed) {
        var found = people.find(typed.strip(), 2);
        var exact =
                found.stream()
                        .filter(person -> person.name().equalsIgnoreCase(typed.strip()))
                        .toList();
        var named = exact.size() == 1 ? exact : found;
        if (named.size() != 1) {
            throw InvalidInput.of("caller", named.isEmpty() ? "nobody-found" : "several-found");
        }
        return named.getFirst().id();
    }

    private static String text(PersonSummary person) {
        return "%s (PER-%s)".formatted(person.name(), person.id());
    }
}
