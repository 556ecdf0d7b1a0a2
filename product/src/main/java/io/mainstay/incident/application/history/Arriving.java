package io.mainstay.incident.application.history;

import static io.mainstay.incident.domain.history.HistoryField.BY;

import io.mainstay.incident.application.history.Chronicle.Retold;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentRepository;
import io.mainstay.incident.domain.IncidentRepository.HandOver;
import io.mainstay.incident.domain.history.Chapter;
import io.mainstay.incident.domain.history.Known;
import io.mainstay.incident.domain.history.Retelling;
import io.mainstay.incident.domain.history.Story;
import io.mainstay.incident.persistence.IncidentArrivals;
import io.mainstay.incident.persistence.IncidentArrivals.Arrival;
import io.mainstay.incident.persistence.Sources;
import io.mainstay.incident.persistence.Sources.Left;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Writes the incidents of a portion of history, with all that belongs to them, in the open
/// transaction.
@Component
class Arriving {

    private final IncidentArrivals arrivals;
    private final IncidentRepository incidents;
    private final Sources sources;
    private final Chronicle chronicle;

    Arriving(
            IncidentArrivals arrivals,
            IncidentRepository incidents,
            Sources sources,
            Chronicle chronicle) {
        this.arrivals = arrivals;
        this.incidents = incidents;
        this.sources = sources;
        this.chronicle = chronicle;
    }

    /// @param known the incident, when it was brought in before
    record Arrived(Story story, Optional<Known> known) {}

    void write(long job, List<Arrived> arrived, Retelling retelling) {
        var added =
                add(
                        job,
                        arrived.stream()
                                .filter(one -> one.known().isEmpty())
                                .map(Arrived::story)
                                .toList(),
                        retelling);
        var retold = new ArrayList<>(added);
        for (var one : arrived) {
            one.known().ifPresent(known -> retold.add(carryOn(job, one.story(), known, retelling)));
        }
        arrivals.handOvers(
                retold.stream().flatMap(one -> handOvers(one, retelling).stream()).toList());
        chronicle.write(retold, retelling);
    }

    private List<Retold> add(long job, List<Story> stories, Retelling retelling) {
        var numbers = arrivals.numbers(stories.size());
        var rows = new ArrayList<Arrival>();
        var left = new ArrayList<Left>();
        var retold = new ArrayList<Retold>();
        for (int i = 0; i < stories.size(); i++) {
            var last = stories.get(i).last();
            var incident = retelling.incident(numbers.get(i), last);
            rows.add(new Arrival(incident, last, retelling.cast()));
            left.add(new Left(retelling.mapping().source(), incident.number(), last, 0, job));
            retold.add(new Retold(incident, stories.get(i)));
        }
        arrivals.add(rows);
        sources.add(left);
        return retold;
    }

    private Retold carryOn(long job, Story story, Known known, Retelling retelling) {
        var source = retelling.mapping().source();
        var told = retelling.incident(known.number(), story.last());
        var saved = incidents.update(told.inVersion(known.version()));
        arrivals.complete(new Arrival(saved, story.last(), retelling.cast()));
        sources.update(new Left(source, known.number(), story.last(), saved.version(), job));
        return new Retold(saved, story);
    }

    private static List<HandOver> handOvers(Retold retold, Retelling retelling) {
        var handOvers = new ArrayList<HandOver>();
        Optional<String> team = retold.story().before().flatMap(Chapter::team);
        for (var chapter : retold.story().chapters()) {
            if (!chapter.team().equals(team)) {
                handOver(retold.incident(), team, chapter, retelling).ifPresent(handOvers::add);
            }
            team = chapter.team();
        }
        return handOvers;
    }

    private static Optional<HandOver> handOver(
            Incident incident, Optional<String> from, Chapter chapter, Retelling retelling) {
        var cast = retelling.cast();
        return chapter.team()
                .flatMap(cast::team)
                .map(to ->
                        new HandOver(
                                incident.number(),
                                from.flatMap(cast::team),
                                to,
                                cast.person(chapter.row(), BY),
                                false,
                                Optional.empty(),
                                chapter.row().at()));
    }
}
