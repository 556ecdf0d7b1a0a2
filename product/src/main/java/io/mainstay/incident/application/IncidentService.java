package io.mainstay.incident.application;

import static io.mainstay.incident.domain.IncidentPermission.MANAGE;
import static io.mainstay.incident.domain.IncidentPermission.REPORT;
import static io.mainstay.incident.domain.IncidentPermission.WORK;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentRepository;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.Place;
import io.mainstay.kernel.StaleRecord;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Logging an incident and editing what is known of it. Every use case reads the same way: ask
/// leave, fetch the record, act on it, keep it.
@Service
@Transactional
public class IncidentService {

    private final IncidentRepository incidents;
    private final IncidentAccess access;
    private final IncidentRules rules;
    private final IncidentKeeping keeping;
    private final Gate gate;
    private final IncidentPlaces places;

    IncidentService(
            IncidentRepository incidents,
            IncidentAccess access,
            IncidentRules rules,
            IncidentKeeping keeping,
            Gate gate,
            IncidentPlaces places) {
        this.incidents = incidents;
        this.access = access;
        this.rules = rules;
        this.keeping = keeping;
        this.gate = gate;
        this.places = places;
    }

    /// Logs an incident. Whoever only reports, reports for themselves.
    public Incident report(IncidentDetails told) {
        gate.requireSomewhere(REPORT);
        var details = rules.check(told.with(places.signed(told.report())));
        var report = places.placed(details.report());
        places.requireReport(report, details.restricted());
        places.checkPicked(details.report(), Place.NOWHERE);
        var number = incidents.nextNumber();
        var triage = rules.triage(details);
        var outcome = Incident.report(number, report, triage, details.milestones());
        var incident = outcome.record().restricted(details.restricted());
        return keeping.create(new Outcome<>(incident, outcome.happened()));
    }

    /// Changes what is known, from the version that the person has seen.
    ///
    /// @throws StaleRecord when the incident has moved on since
    public Incident edit(
            IncidentNumber number, long version, UnaryOperator<IncidentDetails> change) {
        var before = access.get(number);
        access.require(WORK, before);
        requireSeen(before, version);
        var details = checked(before, change);
        return keep(before, rules.edited(before, details), "EDIT");
    }

    /// Takes back how pressing it was made, and with it the reason of that: the one from before
    /// stands there again, or none. Why it is taken back, the bulk change of the entry in the trail
    /// tells.
    public Incident pressBack(
            Incident seen, UnaryOperator<IncidentDetails> change, Optional<String> reason) {
        var before = access.get(seen.number());
        access.require(WORK, before);
        requireSeen(before, seen.version());
        var after = rules.edited(before, checked(before, change));
        return keep(before, after.with(after.triage().because(reason)), "EDIT");
    }

    /// Makes the incident a child of another, or of none; who does not see its parent takes nothing
    /// away.
    public Incident putUnder(IncidentNumber number, Optional<IncidentNumber> parent) {
        var before = access.get(number);
        access.require(WORK, before);
        ClosedIsFinal.check(before);
        parent.ifPresent(chosen -> NoCircle.check(access, number, chosen));
        if (parent.isEmpty() && before.parent().flatMap(access::find).isEmpty()) {
            return before;
        }
        return keep(before, before.childOf(parent), "EDIT");
    }

    private static void requireSeen(Incident incident, long version) {
        if (incident.version() != version) {
            throw new StaleRecord(incident.ref(), incident.version());
        }
    }

    private IncidentDetails checked(Incident before, UnaryOperator<IncidentDetails> change) {
        var details = rules.checkEdit(before, change.apply(IncidentDetails.of(before)));
        places.checkPicked(details.report(), before.place());
        places.checkStays(before, details.report());
        if (details.restricted() != before.restricted()) {
            gate.require(MANAGE, before.place());
        }
        return details;
    }

    private Incident keep(Incident before, Incident after, String action) {
        return after.equals(before) ? before : keeping.save(before, after, action);
    }
}
