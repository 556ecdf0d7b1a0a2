package io.mainstay.platform.web;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordDoors;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The records that the texts of one page name, as far as the reader may see them: looked up once
/// for all texts that the page announces, again only for one that it did not.
final class Mentions {

    /// Beyond these, numbers stay plain text.
    private static final int MOST = 200;

    private final RecordDoors doors;
    private final Set<RecordRef> asked = new HashSet<>();
    private final Map<RecordRef, String> known = new HashMap<>();

    Mentions(RecordDoors doors) {
        this.doors = doors;
    }

    /// @return the records that become links, with the addresses of their pages
    Map<RecordRef, String> in(Collection<String> texts) {
        if (Actors.isBound()) {
            var unknown =
                    texts.stream()
                            .flatMap(Markdown::mentioned)
                            .filter(ref -> !asked.contains(ref))
                            .distinct()
                            .limit(MOST - Math.min(MOST, asked.size()))
                            .collect(Collectors.toSet());
            asked.addAll(unknown);
            doors.findAll(unknown).forEach((ref, card) -> known.put(ref, card.href()));
        }
        return known;
    }
}
