package io.mainstay.incident.application;

import static io.mainstay.incident.domain.IncidentPermission.MANAGE;
import static io.mainstay.incident.domain.IncidentPermission.REPORT;
import static io.mainstay.incident.domain.IncidentPermission.WORK;
import static io.mainstay.people.PeoplePermission.SEE_ORGANISATION;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentRepository;
import io.mainstay.incident.domain.Report;
import io.mainstay.incident.persistence.CallerPlaces;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.platform.audit.Ledger;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Logging an incident and editing what is known of it. Every use case reads the same way: ask
/// leave, fetch the record, act on it, keep it.
@Service
@Transactional
public class IncidentService {

    private static final int DEEPEST_FAMILY = 20;

    private final IncidentRepository incidents;
    private final IncidentAccess access;
    private final IncidentRules rules;
    private final Ledger ledger;
    private final Gate gate;
    private final CallerPlaces places;

    IncidentService(
            IncidentRepository incidents,
            IncidentAccess access,
            IncidentRules rules,
            Ledger ledger,
            Gate gate,
            CallerPlaces places) {
        this.incidents = incidents;
        this.access = access;
        this.rules = rules;
        this.ledger = ledger;
        this.gate = gate;
        this.places = places;
    }

    /// Logs an incident. Whoever only reports, reports for themselves.
    public Incident report(IncidentDetails told) {
        gate.require(REPORT);
        if (told.restricted() && !gate.allows(WORK)) {
            throw new NotAllowed(WORK);
        }
        var details = gate.allows(WORK) ? told : onlyOwn(told);
        rules.check(details);
        var report = placed(signed(details.report()));
        checkPlaces(details.report(), Optional.empty(), Optional.empty());
        var number = incidents.nextNumber();
        var triage = rules.triage(details);
        var outcome = Incident.report(number, report, triage, details.milestones());
        var incident = outcome.record().restricted(details.restricted());
        incidents.add(incident);
        return ledger.created(new Outcome<>(incident, outcome.happened()));
    }

    /// Changes what is known, from the version that the person has seen.
    ///
    /// @throws StaleRecord when the incident has moved on since
    public Incident edit(
            IncidentNumber number, long version, UnaryOperator<IncidentDetails> change) {
        var before = access.get(number);
        access.require(WORK, before);
        if (before.version() != version) {
            throw new StaleRecord(before.ref(), before.version());
        }
        var details = change.apply(IncidentDetails.of(before));
        rules.checkEdit(before, details);
        checkPlaces(details.report(), before.report().unit(), before.report().site());
        if (details.restricted() != before.restricted()) {
            gate.require(MANAGE);
        }
        return keep(before, edited(before, details), "EDIT");
    }

    /// Makes the incident a child of another, or of none.
    public Incident putUnder(IncidentNumber number, Optional<IncidentNumber> parent) {
        var before = access.get(number);
        access.require(WORK, before);
        parent.ifPresent(chosen -> refuseCircle(number, chosen));
        return keep(before, before.childOf(parent), "EDIT");
    }

    private Incident edited(Incident before, IncidentDetails details) {
        return before.with(details.report())
                .with(rules.triage(before, details))
                .at(details.milestones())
                .restricted(details.restricted());
    }

    private Incident keep(Incident before, Incident after, String action) {
        return after.equals(before)
                ? before
                : ledger.changed(before, Outcome.of(incidents.update(after)), action);
    }

    private void refuseCircle(IncidentNumber child, IncidentNumber parent) {
        var above = Optional.of(parent);
        for (int steps = 0; above.isPresent(); steps++) {
            if (above.get().equals(child) || steps > DEEPEST_FAMILY) {
                throw InvalidInput.of("parent", "incident-circle", parent.toString());
            }
            above =
                    access.find(above.get())
                            .orElseThrow(() ->
                                    InvalidInput.of("parent", "no-such-record", parent.toString()))
                            .parent();
        }
    }

    private static IncidentDetails onlyOwn(IncidentDetails told) {
        var me = Actors.current().person();
        var report = told.report();
        return told.with(
                new Report(
                        report.title(),
                        report.description(),
                        me,
                        me,
                        report.contact(),
                        Optional.empty(),
                        Optional.empty(),
                        report.service(),
                        report.configurationItem()));
    }

    /// An incident belongs where its caller does, unless told otherwise.
    private Report placed(Report report) {
        var place = places.of(report.caller().orElseThrow());
        return new Report(
                report.title(),
                report.description(),
                report.caller(),
                report.loggedBy(),
                report.contact(),
                report.unit().or(place::unit),
                report.site().or(place::site),
                report.service(),
                report.configurationItem());
    }

    /// Units and sites are there, and only who may see the organisation picks one.
    private void checkPlaces(Report report, Optional<Long> unit, Optional<Long> site) {
        var mayPick =
                gate.allows(SEE_ORGANISATION) && Actors.current().standing().supplier().isEmpty();
        new Check()
                .that(
                        report.unit().equals(unit)
                                || report.unit()
                                        .map(id -> mayPick && places.isUnit(id))
                                        .orElse(true),
                        "unit",
                        "no-such-unit")
                .that(
                        report.site().equals(site)
                                || report.site()
                                        .map(id -> mayPick && places.isSite(id))
                                        .orElse(true),
                        "site",
                        "no-such-site")
                .orRefuse();
    }

    private static Report signed(Report report) {
        return new Report(
                report.title().strip(),
                report.description(),
                report.caller(),
                Actors.current().person(),
                report.contact(),
                report.unit(),
                report.site(),
                report.service(),
                report.configurationItem());
    }
}
