package io.mainstay.incident.application.overview;

import io.mainstay.incident.domain.overview.History;
import io.mainstay.incident.domain.overview.Overview;
import io.mainstay.incident.persistence.IncidentFigures;
import io.mainstay.journal.JournalPermission;
import io.mainstay.kernel.Gate;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The incident overview, for whoever works on incidents, of what they see.
@Service
public class IncidentOverview {

    private final IncidentFigures figures;
    private final Gate gate;
    private final Clock clock;

    IncidentOverview(IncidentFigures figures, Gate gate, Clock clock) {
        this.figures = figures;
        this.gate = gate;
        this.clock = clock;
    }

    /// @throws io.mainstay.platform.list.BadListRequest when the filter cannot be read
    @Transactional(readOnly = true)
    public Overview of(OverviewQuestion question) {
        gate.requireSomewhere(JournalPermission.READ_NOTES);
        return figures.of(question.opened(), question.all(), question.instant(clock));
    }

    /// What there is of all times, to choose a period from.
    ///
    /// @throws io.mainstay.platform.list.BadListRequest when the filter cannot be read
    @Transactional(readOnly = true)
    public History history(OverviewQuestion question) {
        gate.requireSomewhere(JournalPermission.READ_NOTES);
        return figures.history(question.all());
    }
}
