package io.mainstay.incident.rest;

import io.mainstay.incident.domain.Handling;
import io.mainstay.incident.domain.Hold;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.Milestones;
import io.mainstay.incident.domain.Report.Contact;
import io.mainstay.incident.domain.Resolution;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.rest.NamedJson;
import java.time.Instant;
import java.util.Optional;
import java.util.SequencedMap;

/// The groups of an incident's fields; each is made from the incident and the row that holds the
/// names.
final class IncidentPartsJson {

    private IncidentPartsJson() {}

    /// @param parent absent too when the reader may not see it
    record IdentityJson(
            String number,
            long version,
            Optional<String> parent,
            boolean imported,
            Optional<String> sourceNumber) {

        static IdentityJson of(Incident incident, Row row, Optional<String> parent) {
            return new IdentityJson(
                    incident.number().toString(),
                    incident.version(),
                    parent,
                    row.flag("imported").orElse(false),
                    row.has("sourceNumber") ? row.text("sourceNumber") : Optional.empty());
        }
    }

    record ReportJson(
            String title,
            String description,
            Optional<NamedJson> caller,
            Optional<NamedJson> loggedBy,
            Contact contact,
            Optional<NamedJson> unit,
            Optional<NamedJson> site,
            Optional<String> service,
            Optional<String> configurationItem) {

        static ReportJson of(Incident incident, Row row) {
            var report = incident.report();
            return new ReportJson(
                    report.title(),
                    report.description(),
                    NamedJson.in(row, "caller"),
                    NamedJson.in(row, "loggedBy"),
                    report.contact(),
                    NamedJson.in(row, "unit"),
                    NamedJson.in(row, "site"),
                    report.service(),
                    report.configurationItem());
        }
    }

    record TriageJson(
            Optional<NamedJson> category,
            int impact,
            int urgency,
            int priority,
            Optional<String> priorityReason,
            boolean restricted,
            SequencedMap<String, Object> custom) {

        static TriageJson of(Incident incident, Row row, SequencedMap<String, Object> custom) {
            var triage = incident.triage();
            return new TriageJson(
                    NamedJson.in(row, "category"),
                    triage.impact(),
                    triage.urgency(),
                    triage.priority(),
                    triage.reason(),
                    incident.restricted(),
                    custom);
        }
    }

    record HandlingJson(
            Optional<NamedJson> team,
            Optional<NamedJson> assignee,
            Optional<String> holdReason,
            Optional<Instant> followUp,
            Optional<String> holdReference,
            int reassignments,
            int reopens,
            Optional<String> cancelReason) {

        static HandlingJson of(Handling handling, Row row) {
            return new HandlingJson(
                    NamedJson.in(row, "team"),
                    NamedJson.in(row, "assignee"),
                    handling.hold().map(Hold::reason),
                    handling.hold().flatMap(Hold::followUp),
                    handling.hold().flatMap(Hold::reference),
                    handling.reassignments(),
                    handling.reopens(),
                    handling.cancelReason());
        }
    }

    record ResolutionJson(
            Optional<String> closureCode,
            Optional<String> resolution,
            Optional<Integer> resolvingLine,
            Optional<NamedJson> resolvedBy,
            Optional<Instant> resolvedAt) {

        static ResolutionJson of(Optional<Resolution> resolution, Row row) {
            return new ResolutionJson(
                    resolution.flatMap(Resolution::code),
                    resolution.map(Resolution::explanation),
                    resolution.flatMap(Resolution::line),
                    NamedJson.in(row, "resolvedBy"),
                    resolution.map(Resolution::at));
        }
    }

    record TimesJson(
            Optional<Instant> occurredAt,
            Optional<Instant> detectedAt,
            Instant openedAt,
            Optional<Instant> respondedAt,
            Optional<Instant> diagnosedAt,
            Optional<Instant> repairedAt,
            Optional<Instant> recoveredAt,
            Optional<Instant> closedAt,
            Optional<Instant> updatedAt) {

        static TimesJson of(Milestones milestones, Row row) {
            return new TimesJson(
                    milestones.occurred(),
                    milestones.detected(),
                    milestones.opened(),
                    milestones.responded(),
                    milestones.diagnosed(),
                    milestones.repaired(),
                    milestones.recovered(),
                    milestones.closed(),
                    row.instant("updatedAt"));
        }
    }
}
