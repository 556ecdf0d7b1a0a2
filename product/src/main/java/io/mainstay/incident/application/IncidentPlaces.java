package io.mainstay.incident.application;

import static io.mainstay.incident.domain.IncidentPermission.REPORT;
import static io.mainstay.incident.domain.IncidentPermission.WORK;
import static io.mainstay.people.PeoplePermission.SEE_ORGANISATION;

import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.Report;
import io.mainstay.incident.persistence.CallerPlaces;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.Place;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import org.springframework.stereotype.Component;

/// Where an incident belongs, and for whom and from where somebody may report: whoever works on
/// incidents of a place for its callers, anybody else for themselves.
@Component
class IncidentPlaces {

    private final CallerPlaces places;
    private final Gate gate;

    IncidentPlaces(CallerPlaces places, Gate gate) {
        this.places = places;
        this.gate = gate;
    }

    /// Logged by whoever acts now, who is the caller as well when working on nobody's incidents.
    Report signed(Report told) {
        var me = Actors.current().person();
        var caller = gate.allowsSomewhere(WORK) ? told.caller() : told.caller().or(() -> me);
        var report =
                new Report(
                        told.title().strip(),
                        told.description(),
                        caller,
                        me,
                        told.contact(),
                        told.unit(),
                        told.site(),
                        told.service(),
                        told.configurationItem());
        if (!gate.allowsSomewhere(WORK)) {
            requireOwn(report);
        }
        return report;
    }

    /// An incident belongs where its caller does, unless told otherwise.
    Report placed(Report report) {
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

    /// @param report with its place
    void requireReport(Report report, boolean restricted) {
        gate.require(REPORT, report.place());
        if (!gate.allows(WORK, report.place())) {
            if (restricted) {
                throw new NotAllowed(WORK);
            }
            requireOwn(report);
        }
    }

    /// Units and sites are there, and only who may see them picks one.
    void checkPicked(Report told, Place before) {
        new Check()
                .that(
                        told.unit().equals(before.unit())
                                || mayPick(told.unit(), Place::ofUnit, places::isUnit),
                        "unit",
                        "no-such-unit")
                .that(
                        told.site().equals(before.site())
                                || mayPick(told.site(), Place::ofSite, places::isSite),
                        "site",
                        "no-such-site")
                .orRefuse();
    }

    /// Nobody edits an incident out of the part of the organisation that they work for.
    void checkStays(Incident before, Report after) {
        var moved = after.unit().equals(before.report().unit()) ? "site" : "unit";
        new Check()
                .that(gate.allows(WORK, after.place()), moved, "incident-leaves-your-part")
                .orRefuse();
    }

    private boolean mayPick(Optional<Long> picked, LongFunction<Place> place, LongPredicate there) {
        var isOurs = Actors.current().standing().supplier().isEmpty();
        return picked.map(id ->
                        isOurs && gate.allows(SEE_ORGANISATION, place.apply(id)) && there.test(id))
                .orElse(true);
    }

    private static void requireOwn(Report report) {
        if (!report.caller().equals(Actors.current().person())) {
            throw InvalidInput.of("caller", "incident-only-own");
        }
    }
}
