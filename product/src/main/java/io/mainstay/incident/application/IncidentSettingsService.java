package io.mainstay.incident.application;

import static io.mainstay.incident.domain.IncidentPermission.MANAGE;
import static io.mainstay.incident.domain.IncidentPermission.SEE_ALL;

import io.mainstay.incident.domain.IncidentClock;
import io.mainstay.incident.domain.IncidentSettings;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.Outcome;
import io.mainstay.platform.audit.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads and sets what holds for all incidents.
@Service
@Transactional
public class IncidentSettingsService {

    private final IncidentClock clock;
    private final Ledger ledger;
    private final Gate gate;

    IncidentSettingsService(IncidentClock clock, Ledger ledger, Gate gate) {
        this.clock = clock;
        this.ledger = ledger;
        this.gate = gate;
    }

    /// Whoever sees the incidents of all may know after how many days they close.
    @Transactional(readOnly = true)
    public IncidentSettings current() {
        gate.require(SEE_ALL);
        return clock.settings();
    }

    /// @throws StaleRecord when somebody else saved other settings since this version
    public IncidentSettings change(IncidentSettings wanted) {
        gate.require(MANAGE);
        new Check()
                .that(
                        wanted.closeAfterDays() >= 1
                                && wanted.closeAfterDays() <= IncidentSettings.LONGEST_SILENCE,
                        "closeAfterDays",
                        "out-of-range",
                        1,
                        IncidentSettings.LONGEST_SILENCE)
                .orRefuse();
        var before = clock.settings();
        clock.save(wanted);
        return ledger.changed(before, Outcome.of(clock.settings()), "EDIT");
    }
}
