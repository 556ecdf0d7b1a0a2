package io.mainstay.incident.application.major;

import static io.mainstay.incident.domain.IncidentPermission.LEAD;
import static io.mainstay.incident.domain.IncidentPermission.SEE_ALL;

import io.mainstay.incident.domain.major.MajorRepository;
import io.mainstay.incident.domain.major.MajorSettings;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.Outcome;
import io.mainstay.platform.audit.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads and sets what holds for all major incidents.
@Service
@Transactional
public class MajorSettingsService {

    private final MajorRepository majors;
    private final Ledger ledger;
    private final Gate gate;

    MajorSettingsService(MajorRepository majors, Ledger ledger, Gate gate) {
        this.majors = majors;
        this.ledger = ledger;
        this.gate = gate;
    }

    /// Whoever sees the incidents of all may know when they are declared major.
    @Transactional(readOnly = true)
    public MajorSettings current() {
        gate.require(SEE_ALL);
        return majors.settings();
    }

    /// @throws io.mainstay.kernel.StaleRecord when somebody else saved other settings since this
    ///   version
    public MajorSettings change(MajorSettings wanted) {
        gate.require(LEAD);
        MajorRules.check(wanted);
        var before = majors.settings();
        majors.save(wanted);
        return ledger.changed(before, Outcome.of(majors.settings()), "EDIT");
    }
}
