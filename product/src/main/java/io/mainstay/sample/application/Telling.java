package io.mainstay.sample.application;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.PastIncidents;
import io.mainstay.incident.PastIncidents.Life;
import io.mainstay.sample.application.Year.Draft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Writes the drafts down, causes before their symptoms, and remembers the numbers.
final class Telling {

    private final PastIncidents incidents;
    private final List<Draft> portion = new ArrayList<>();
    private final Map<Key, IncidentNumber> written = new LinkedHashMap<>();

    Telling(PastIncidents incidents) {
        this.incidents = incidents;
    }

    /// Tells drafts apart, before and after they were cut to what has happened up to now.
    private record Key(Instant at, String title) {

        static Key of(Draft draft) {
            return new Key(draft.at(), draft.life().opening().subject().title());
        }
    }

    /// A draft and its number.
    record Told(IncidentNumber number, Draft draft) {}

    List<Told> tell(List<Draft> drafts) {
        for (var draft : drafts) {
            if (draft.cause().filter(cause -> !written.containsKey(Key.of(cause))).isPresent()) {
                write();
            }
            portion.add(draft);
        }
        write();
        return drafts.stream().map(draft -> new Told(number(draft), draft)).toList();
    }

    private void write() {
        var numbers = incidents.write(portion.stream().map(this::life).toList());
        for (int at = 0; at < numbers.size(); at++) {
            written.put(Key.of(portion.get(at)), numbers.get(at));
        }
        portion.clear();
    }

    private Life life(Draft draft) {
        var life = draft.life();
        Optional<IncidentNumber> parent = draft.cause().map(this::number);
        return new Life(life.opening(), life.steps(), life.restricted(), parent);
    }

    private IncidentNumber number(Draft draft) {
        return Objects.requireNonNull(written.get(Key.of(draft)));
    }
}
