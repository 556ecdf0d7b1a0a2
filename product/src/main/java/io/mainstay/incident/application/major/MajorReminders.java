package io.mainstay.incident.application.major;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.major.Major;
import io.mainstay.incident.domain.major.MajorRepository;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Updates that nobody sent. Taking one and telling of it are one transaction, so each is told
/// exactly once.
@Service
@Transactional
class MajorReminders {

    private static final int PORTION = 100;

    private final MajorRepository majors;
    private final MajorTelling telling;
    private final Clock clock;

    MajorReminders(MajorRepository majors, MajorTelling telling, Clock clock) {
        this.majors = majors;
        this.telling = telling;
        this.clock = clock;
    }

    /// Tells whoever leads them; the incident managers when nobody does yet.
    void remind() {
        majors.takeOverdue(clock.instant(), PORTION).forEach(this::remind);
    }

    /// Tells the incident managers of those that nobody sent for longer than is borne.
    void escalate() {
        var borne = Duration.ofMinutes(majors.settings().escalateAfter());
        majors.takeForgotten(clock.instant().minus(borne), PORTION).forEach(telling::escalate);
    }

    private void remind(IncidentNumber number) {
        majors.find(number)
                .map(Major::crew)
                .ifPresent(crew -> telling.remind(number, crew.manager().stream().toList()));
    }
}
