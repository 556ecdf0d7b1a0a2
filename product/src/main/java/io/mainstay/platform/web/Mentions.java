package io.mainstay.platform.web;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.Logins;
import io.mainstay.platform.access.RecordDoors;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The records and people that the texts of one page name, as far as the reader may see them:
/// looked up once for all texts that the page announces, again only for one that it did not.
final class Mentions {

    /// Beyond these, names stay plain text.
    private static final int MOST = 200;

    private final RecordDoors doors;
    private final Logins logins;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, String> known = new HashMap<>();

    Mentions(RecordDoors doors, Logins logins) {
        this.doors = doors;
        this.logins = logins;
    }

    /// @return what becomes a link, as the texts say it (`@anna` in lower case), with its address
    Map<String, String> in(Collection<String> texts) {
        if (Actors.isBound()) {
            var unknown =
                    texts.stream()
                            .flatMap(Markdown::mentioned)
                            .filter(name -> !asked.contains(name))
                            .distinct()
                            .limit(MOST - Math.min(MOST, asked.size()))
                            .toList();
            asked.addAll(unknown);
            find(unknown);
        }
        return known;
    }

    private void find(Collection<String> names) {
        var people = people(names);
        var records = names.stream().flatMap(name -> RecordRef.parse(name).stream());
        var refs = Stream.concat(records, people.values().stream()).collect(Collectors.toSet());
        var cards = doors.findAll(refs);
        cards.forEach((ref, card) -> known.put(ref.toString(), card.href()));
        people.forEach((name, ref) -> {
            var card = cards.get(ref);
            if (card != null) {
                known.put(name, card.href());
            }
        });
    }

    private Map<String, RecordRef> people(Collection<String> names) {
        var logged =
                names.stream()
                        .filter(name -> name.startsWith("@"))
                        .map(name -> name.substring(1))
                        .toList();
        return logged.isEmpty()
                ? Map.of()
                : logins.people(logged).entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        found -> "@" + found.getKey(),
                                        found -> ref(found.getValue())));
    }

    private static RecordRef ref(PersonId person) {
        return new RecordRef("PER", person.value());
    }
}
