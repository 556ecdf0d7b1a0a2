package io.mainstay.incident.web;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.application.major.MajorRoom;
import io.mainstay.incident.application.major.MajorRooms;
import io.mainstay.incident.application.major.MajorService;
import io.mainstay.platform.web.record.Histories;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gathers what the room of a major incident shows.
@Component
class MajorPageMaker {

    private final MajorRooms rooms;
    private final MajorService majors;
    private final IncidentAccess access;
    private final Histories histories;
    private final Clock clock;

    MajorPageMaker(
            MajorRooms rooms,
            MajorService majors,
            IncidentAccess access,
            Histories histories,
            Clock clock) {
        this.rooms = rooms;
        this.majors = majors;
        this.access = access;
        this.histories = histories;
        this.clock = clock;
    }

    /// In one transaction: of its statements each would otherwise be one.
    @Transactional(readOnly = true)
    public MajorPage page(IncidentNumber number) {
        var room = rooms.find(number);
        var incident = access.get(number);
        var major = room.map(MajorRoom::major);
        return new MajorPage(
                incident,
                room,
                histories.of(room.map(MajorRoom::events).orElse(List.of())),
                major.map(it -> majors.actions(incident, it)).orElse(List.of()),
                access.mayEdit(incident),
                access.mayLead(incident),
                major.filter(it -> majors.maySpeak(incident, it)).isPresent(),
                room.isPresent() && majors.mayPublish(incident),
                clock.instant());
    }
}
