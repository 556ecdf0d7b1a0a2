package io.mainstay.incident.web;

import static io.mainstay.incident.persistence.IncidentVisibility.INCIDENTS;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.IncidentSurvey;
import io.mainstay.incident.application.history.ToldElsewhere;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentRepository;
import io.mainstay.journal.Watchers;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.People;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.access.Visible;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads what an incident belongs to.
@Component
class FamilyReader {

    private static final int SHOWN = 50;

    private final IncidentRepository incidents;
    private final RecordDoors doors;
    private final Ties ties;
    private final Watchers watchers;
    private final People people;
    private final ToldElsewhere elsewhere;

    FamilyReader(
            IncidentRepository incidents,
            RecordDoors doors,
            Ties ties,
            Watchers watchers,
            People people,
            ToldElsewhere elsewhere) {
        this.incidents = incidents;
        this.doors = doors;
        this.ties = ties;
        this.watchers = watchers;
        this.people = people;
        this.elsewhere = elsewhere;
    }

    IncidentFamily read(Incident incident) {
        var some = incidents.children(incident.number(), true, Visible.now(INCIDENTS), SHOWN);
        var children = some.first().stream().map(IncidentNumber::ref).toList();
        var cards = doors.findAll(children);
        var watching = watchers.of(incident.ref());
        return new IncidentFamily(
                incident.parent().map(IncidentNumber::ref).flatMap(doors::find),
                children.stream().flatMap(child -> Stream.ofNullable(cards.get(child))).toList(),
                new IncidentFamily.Count(some.all(), settled(incident)),
                ties.links(incident.ref()),
                byName(people.names(watching)),
                Actors.current().person().filter(watching::contains).isPresent(),
                elsewhere.of(incident.number()),
                ties.articles(incident.ref()),
                ties.contacts(incident.number()),
                survey(incident));
    }

    /// Nobody is asked before it is resolved.
    private Optional<IncidentSurvey.Asked> survey(Incident incident) {
        return incident.state().isOpen() ? Optional.empty() : ties.survey(incident.number());
    }

    /// Asked only once the parent is over: whoever reopens it is told of them.
    private long settled(Incident incident) {
        return incident.state().isOpen()
                ? 0
                : incidents.children(incident.number(), false, Visible.now(INCIDENTS), 1).all();
    }

    private static Map<PersonId, String> byName(Map<PersonId, String> names) {
        var sorted = new LinkedHashMap<PersonId, String>();
        names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return sorted;
    }
}
