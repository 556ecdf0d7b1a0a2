package io.mainstay.incident.application.history;

import static io.mainstay.incident.domain.IncidentPermission.MANAGE;
import static java.util.stream.Collectors.toMap;

import io.mainstay.classification.Matrices;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.PastIncidents;
import io.mainstay.incident.application.history.Relived.House;
import io.mainstay.incident.persistence.LivedIncidents;
import io.mainstay.journal.Journal;
import io.mainstay.kernel.Gate;
import io.mainstay.people.TeamSummary;
import io.mainstay.people.Teams;
import io.mainstay.platform.audit.AuditTrail;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lives past incidents again, step by step, and writes what comes of it in one go.
@Service
@Transactional
class Reliving implements PastIncidents {

    private final LivedIncidents incidents;
    private final AuditTrail trail;
    private final Journal journal;
    private final Matrices matrices;
    private final Teams teams;
    private final Gate gate;

    Reliving(
            LivedIncidents incidents,
            AuditTrail trail,
            Journal journal,
            Matrices matrices,
            Teams teams,
            Gate gate) {
        this.incidents = incidents;
        this.trail = trail;
        this.journal = journal;
        this.matrices = matrices;
        this.teams = teams;
        this.gate = gate;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return incidents.areNone();
    }

    @Override
    public List<IncidentNumber> write(List<Life> lives) {
        gate.require(MANAGE);
        var house =
                new House(
                        matrices.of("incident"),
                        teams.active().stream().collect(toMap(TeamSummary::id, team -> team)));
        var numbers = incidents.numbers(lives.size());
        var relived = new ArrayList<Relived>();
        for (int at = 0; at < lives.size(); at++) {
            relived.add(Relived.of(numbers.get(at), lives.get(at), house));
        }
        incidents.add(relived.stream().map(Relived::lived).toList());
        trail.writeAll(relived.stream().flatMap(one -> one.audit().stream()).toList());
        journal.writeAll(relived.stream().flatMap(one -> one.said().stream()).toList());
        return numbers;
    }
}
