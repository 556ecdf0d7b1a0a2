package io.mainstay.incident.application.major;

import io.mainstay.incident.IncidentCancelled;
import io.mainstay.incident.IncidentClosed;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.Resolution;
import io.mainstay.incident.domain.major.Major;
import io.mainstay.incident.domain.major.MajorLifecycle.MajorState;
import io.mainstay.incident.domain.major.MajorRepository;
import io.mainstay.incident.domain.major.StandDown;
import io.mainstay.kernel.Actors;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What the end of an incident means for it as a major one: cancelled it is stood down, closed only
/// when it was reviewed, unless reviews are not asked for.
@Component
class MajorEnds {

    private final MajorRepository majors;
    private final MajorKeeping keeping;
    private final MajorVoice voice;
    private final IncidentAccess access;
    private final Clock clock;

    MajorEnds(
            MajorRepository majors,
            MajorKeeping keeping,
            MajorVoice voice,
            IncidentAccess access,
            Clock clock) {
        this.majors = majors;
        this.keeping = keeping;
        this.voice = voice;
        this.access = access;
        this.clock = clock;
    }

    @EventListener
    void on(IncidentClosed closed) {
        majors.find(closed.number())
                .filter(major -> major.state() != MajorState.REVIEWED)
                .ifPresent(this::close);
    }

    @EventListener
    void on(IncidentCancelled cancelled) {
        majors.find(cancelled.number())
                .filter(Major::isRunning)
                .ifPresent(major -> standDown(major, cancelled.reason()));
    }

    private void close(Major major) {
        if (majors.settings().reviewRequired()) {
            throw new NotReviewed(major.incident());
        }
        if (major.isRunning()) {
            standDown(major, restored(major.incident()));
        }
    }

    private String restored(IncidentNumber number) {
        return access.find(number)
                .flatMap(Incident::resolution)
                .map(Resolution::explanation)
                .orElse(number.toString());
    }

    private void standDown(Major major, String reason) {
        var how = new StandDown(clock.instant(), Actors.current().person(), reason);
        voice.fallSilent(major, reason);
        keeping.save(major, major.standDown(how), "STAND_DOWN_MAJOR");
    }
}
