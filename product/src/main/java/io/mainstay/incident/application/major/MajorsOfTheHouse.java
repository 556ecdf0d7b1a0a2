package io.mainstay.incident.application.major;

import static io.mainstay.journal.JournalPermission.READ_NOTES;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.MajorIncidents;
import io.mainstay.incident.RunningMajor;
import io.mainstay.incident.persistence.MajorTable;
import io.mainstay.kernel.Gate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The face that major incidents show to the modules above.
@Service
@Transactional
class MajorsOfTheHouse implements MajorIncidents {

    private final MajorWatch watch;
    private final MajorTable table;
    private final Gate gate;

    MajorsOfTheHouse(MajorWatch watch, MajorTable table, Gate gate) {
        this.watch = watch;
        this.table = table;
        this.gate = gate;
    }

    @Override
    public void contacted(IncidentNumber incident) {
        watch.contacted(incident);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RunningMajor> running(int most) {
        return gate.allowsSomewhere(READ_NOTES) ? table.running(most) : List.of();
    }
}
