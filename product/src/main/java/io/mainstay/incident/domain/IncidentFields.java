package io.mainstay.incident.domain;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The fields of an incident as the audit trail knows them, under the names that the API uses.
final class IncidentFields {

    private final SequencedMap<String, @Nullable String> values = new LinkedHashMap<>();

    private IncidentFields() {}

    static SequencedMap<String, @Nullable String> of(Incident incident) {
        return new IncidentFields()
                .report(incident.report())
                .triage(incident.triage())
                .handling(incident.handling())
                .resolution(incident.resolution())
                .milestones(incident.milestones())
                .field("restricted", incident.restricted())
                .field("parent", incident.parent())
                .values;
    }

    private IncidentFields report(Report report) {
        return field("title", report.title())
                .field("description", report.description())
                .field("caller", report.caller())
                .field("loggedBy", report.loggedBy())
                .field("contact", report.contact())
                .field("unit", report.unit())
                .field("site", report.site())
                .field("service", report.service())
                .field("configurationItem", report.configurationItem());
    }

    private IncidentFields triage(Triage triage) {
        values.putAll(triage.custom().audited());
        return field("category", triage.category().map(category -> category.value()))
                .field("impact", triage.impact())
                .field("urgency", triage.urgency())
                .field("priority", triage.priority())
                .field("priorityReason", triage.reason());
    }

    private IncidentFields handling(Handling handling) {
        return field("state", handling.state())
                .field("team", handling.team().map(team -> team.value()))
                .field("assignee", handling.assignee())
                .field("holdReason", handling.hold().map(Hold::reason))
                .field("followUp", handling.hold().flatMap(Hold::followUp))
                .field("holdReference", handling.hold().flatMap(Hold::reference))
                .field("reassignments", handling.reassignments())
                .field("reopens", handling.reopens())
                .field("cancelReason", handling.cancelReason());
    }

    private IncidentFields resolution(Optional<Resolution> resolution) {
        return field("closureCode", resolution.flatMap(Resolution::code))
                .field("resolution", resolution.map(Resolution::explanation))
                .field("resolvingLine", resolution.flatMap(Resolution::line))
                .field("resolvedBy", resolution.flatMap(Resolution::by))
                .field("resolvedAt", resolution.map(Resolution::at));
    }

    private IncidentFields milestones(Milestones milestones) {
        return field("occurredAt", milestones.occurred())
                .field("detectedAt", milestones.detected())
                .field("openedAt", milestones.opened())
                .field("respondedAt", milestones.responded())
                .field("diagnosedAt", milestones.diagnosed())
                .field("repairedAt", milestones.repaired())
                .field("recoveredAt", milestones.recovered())
                .field("closedAt", milestones.closed());
    }

    private IncidentFields field(String name, Optional<?> value) {
        values.put(name, value.map(Object::toString).orElse(null));
        return this;
    }

    private IncidentFields field(String name, Object value) {
        values.put(name, value.toString());
        return this;
    }
}
