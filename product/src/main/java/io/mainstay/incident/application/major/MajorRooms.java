package io.mainstay.incident.application.major;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.domain.major.Bridged;
import io.mainstay.incident.domain.major.Declaration;
import io.mainstay.incident.domain.major.Major;
import io.mainstay.incident.domain.major.MajorUpdate;
import io.mainstay.incident.domain.major.Review;
import io.mainstay.incident.domain.major.StandDown;
import io.mainstay.incident.persistence.MajorTable;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.People;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gathers what is known of a major incident, as far as whoever asks may see it.
@Service
@Transactional(readOnly = true)
public class MajorRooms {

    private static final int CHILDREN = 100;
    private static final int UPDATES = 50;

    private final MajorService majors;
    private final IncidentAccess access;
    private final MajorTable table;
    private final MajorTimeline timeline;
    private final People people;
    private final RoomSources sources;

    MajorRooms(
            MajorService majors,
            IncidentAccess access,
            MajorTable table,
            MajorTimeline timeline,
            People people,
            RoomSources sources) {
        this.majors = majors;
        this.access = access;
        this.table = table;
        this.timeline = timeline;
        this.people = people;
        this.sources = sources;
    }

    /// Empty when it is no major incident.
    public Optional<MajorRoom> find(IncidentNumber number) {
        return majors.find(number).map(this::room);
    }

    private MajorRoom room(Major major) {
        var incident = access.get(major.incident());
        var updates = majors.updates(incident.number(), UPDATES);
        var children = table.bridged(incident.number(), CHILDREN);
        var tasks = sources.tasks().board(incident.ref());
        return new MajorRoom(
                incident,
                major,
                updates,
                children,
                callers(incident.number(), children),
                tasks,
                timeline.of(incident.number(), children, tasks),
                people.names(named(major, updates)));
    }

    private Map<IncidentNumber, Integer> callers(IncidentNumber number, List<Bridged> children) {
        var family =
                Stream.concat(Stream.of(number), children.stream().map(Bridged::number)).toList();
        var callers = new HashMap<IncidentNumber, Integer>();
        sources.contacts()
                .forEach(kept ->
                        kept.counts(family)
                                .forEach((one, count) -> callers.merge(one, count, Integer::sum)));
        return callers;
    }

    private static HashSet<PersonId> named(Major major, List<MajorUpdate> updates) {
        var named = new HashSet<>(major.crew().all());
        Optional.of(major.declaration()).flatMap(Declaration::by).ifPresent(named::add);
        major.end().flatMap(StandDown::by).ifPresent(named::add);
        major.review().map(Review::by).ifPresent(named::add);
        updates.forEach(update -> update.by().ifPresent(named::add));
        return named;
    }
}
