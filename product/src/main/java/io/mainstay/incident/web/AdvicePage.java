package io.mainstay.incident.web;

import io.mainstay.incident.Suggested;
import io.mainstay.incident.Suggestion;
import io.mainstay.incident.Told;
import io.mainstay.incident.Told.Fact;
import io.mainstay.incident.domain.Incident;
import java.util.List;
import java.util.Optional;

/// What an incident may be that nobody has sorted yet.
public record AdvicePage(Incident incident, Suggested suggested) {

    static Told told(Incident incident) {
        var report = incident.report();
        var triage = incident.triage();
        return Told.of(report.title() + "\n" + report.description())
                .by(report.caller())
                .at(report.place())
                .in(triage.category())
                .with(Fact.LOGGER, report.loggedBy())
                .with(Fact.CONTACT, Optional.of(report.contact()))
                .with(Fact.IMPACT, Optional.of(triage.impact()))
                .with(Fact.URGENCY, Optional.of(triage.urgency()))
                .with(Fact.SERVICE, report.service())
                .with(Fact.ITEM, report.configurationItem())
                .of(incident.number());
    }

    public String href() {
        return "/incidents/" + incident.number();
    }

    /// None once a team has it.
    public List<Suggestion> teams() {
        return incident.handling().team().isPresent() ? List.of() : suggested.teams();
    }

    /// As a field takes it, whatever else has that name.
    public static String exactly(Suggestion suggestion) {
        return suggestion.label() + " (" + suggestion.id() + ")";
    }
}
