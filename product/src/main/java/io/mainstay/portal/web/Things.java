package io.mainstay.portal.web;

import io.mainstay.incident.OwnIncident;
import io.mainstay.incident.OwnIncidents;
import io.mainstay.incident.OwnIncidents.Page;
import io.mainstay.incident.OwnIncidents.Whose;
import io.mainstay.journal.Journal;
import io.mainstay.kernel.Actors;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads what the reader waits for, with the last that was said about each.
@Component
class Things {

    private final OwnIncidents incidents;
    private final Journal journal;

    Things(OwnIncidents incidents, Journal journal) {
        this.incidents = incidents;
        this.journal = journal;
    }

    record Some(List<Thing> things, Optional<String> next) {}

    Some of(Whose whose, Optional<String> cursor, int most) {
        Page page = incidents.page(whose, cursor, most);
        return new Some(told(page.incidents()), page.next());
    }

    /// With nothing of what was said.
    List<Thing> find(String words, int most) {
        return incidents.find(words, most).stream()
                .map(incident -> new Thing(incident, Optional.empty(), false))
                .toList();
    }

    private List<Thing> told(List<OwnIncident> shown) {
        var me = Actors.current().person();
        var newest = journal.newest(shown.stream().map(one -> one.number().ref()).toList());
        return shown.stream()
                .map(one -> {
                    var said = Optional.ofNullable(newest.get(one.number().ref()));
                    return new Thing(
                            one, said, said.filter(it -> it.author().equals(me)).isPresent());
                })
                .toList();
    }
}
