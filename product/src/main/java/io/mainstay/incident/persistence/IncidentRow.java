package io.mainstay.incident.persistence;

import io.mainstay.classification.CategoryId;
import io.mainstay.classification.CustomValues;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.Handling;
import io.mainstay.incident.domain.Hold;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.incident.domain.Milestones;
import io.mainstay.incident.domain.Report;
import io.mainstay.incident.domain.Resolution;
import io.mainstay.incident.domain.Triage;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An incident as a row of the table, both ways.
final class IncidentRow {

    private IncidentRow() {}

    static Incident incident(ResultSet row) throws SQLException {
        return new Incident(
                new IncidentNumber(row.getLong("id")),
                report(row),
                triage(row),
                handling(row),
                resolution(row),
                milestones(row),
                row.getBoolean("restricted"),
                number(row, "parent").map(IncidentNumber::new),
                row.getLong("version"));
    }

    static Incident saved(Incident incident) {
        return new Incident(
                incident.number(),
                incident.report(),
                incident.triage(),
                incident.handling(),
                incident.resolution(),
                incident.milestones(),
                incident.restricted(),
                incident.parent(),
                incident.version() + 1);
    }

    static Map<String, @Nullable Object> columns(Incident incident, Instant now) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", incident.number().serial());
        columns.put("version", incident.version());
        columns.put("restricted", incident.restricted());
        columns.put("parent", incident.parent().map(IncidentNumber::serial).orElse(null));
        columns.put("updated_at", timestamp(now));
        put(columns, incident.report());
        put(columns, incident.triage());
        put(columns, incident.handling());
        put(columns, incident.resolution());
        put(columns, incident.milestones());
        return columns;
    }

    static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static void put(Map<String, @Nullable Object> columns, Report report) {
        columns.put("title", report.title());
        columns.put("description", report.description());
        columns.put("caller", report.caller().map(PersonId::value).orElse(null));
        columns.put("logged_by", report.loggedBy().map(PersonId::value).orElse(null));
        columns.put("contact", report.contact().name());
        columns.put("unit", report.unit().orElse(null));
        columns.put("site", report.site().orElse(null));
        columns.put("service", report.service().orElse(null));
        columns.put("configuration_item", report.configurationItem().orElse(null));
    }

    private static void put(Map<String, @Nullable Object> columns, Triage triage) {
        columns.put("category", triage.category().map(CategoryId::value).orElse(null));
        columns.put("impact", triage.impact());
        columns.put("urgency", triage.urgency());
        columns.put("priority", triage.priority());
        columns.put("priority_reason", triage.reason().orElse(null));
    }

    private static void put(Map<String, @Nullable Object> columns, Handling handling) {
        columns.put("state", handling.state().name());
        columns.put("team", handling.team().map(TeamId::value).orElse(null));
        columns.put("assignee", handling.assignee().map(PersonId::value).orElse(null));
        columns.put("hold_reason", handling.hold().map(Hold::reason).orElse(null));
        columns.put("follow_up", orNull(handling.hold().flatMap(Hold::followUp)));
        columns.put("hold_reference", handling.hold().flatMap(Hold::reference).orElse(null));
        columns.put("reassignments", handling.reassignments());
        columns.put("reopens", handling.reopens());
        columns.put("cancel_reason", handling.cancelReason().orElse(null));
    }

    private static void put(
            Map<String, @Nullable Object> columns, Optional<Resolution> resolution) {
        columns.put("closure_code", resolution.flatMap(Resolution::code).orElse(null));
        columns.put("resolution", resolution.map(Resolution::explanation).orElse(null));
        columns.put("resolving_line", resolution.flatMap(Resolution::line).orElse(null));
        columns.put(
                "resolved_by",
                resolution.flatMap(Resolution::by).map(PersonId::value).orElse(null));
        columns.put("resolved_at", orNull(resolution.map(Resolution::at)));
    }

    private static void put(Map<String, @Nullable Object> columns, Milestones milestones) {
        columns.put("occurred_at", orNull(milestones.occurred()));
        columns.put("detected_at", orNull(milestones.detected()));
        columns.put("opened_at", timestamp(milestones.opened()));
        columns.put("responded_at", orNull(milestones.responded()));
        columns.put("diagnosed_at", orNull(milestones.diagnosed()));
        columns.put("repaired_at", orNull(milestones.repaired()));
        columns.put("recovered_at", orNull(milestones.recovered()));
        columns.put("closed_at", orNull(milestones.closed()));
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                row.getString("title"),
                row.getString("description"),
                number(row, "caller").map(PersonId::new),
                number(row, "logged_by").map(PersonId::new),
                Report.Contact.valueOf(row.getString("contact")),
                number(row, "unit"),
                number(row, "site"),
                text(row, "service"),
                text(row, "configuration_item"));
    }

    private static Triage triage(ResultSet row) throws SQLException {
        return new Triage(
                number(row, "category").map(CategoryId::new),
                row.getInt("impact"),
                row.getInt("urgency"),
                row.getInt("priority"),
                text(row, "priority_reason"),
                custom(row));
    }

    private static CustomValues custom(ResultSet row) throws SQLException {
        var pairs = row.getArray("custom");
        return CustomValues.of(pairs == null ? null : (String[]) pairs.getArray());
    }

    private static Handling handling(ResultSet row) throws SQLException {
        var followUp = instant(row, "follow_up");
        var reference = text(row, "hold_reference");
        return new Handling(
                State.valueOf(row.getString("state")),
                number(row, "team").map(TeamId::new),
                number(row, "assignee").map(PersonId::new),
                text(row, "hold_reason").map(reason -> new Hold(reason, followUp, reference)),
                row.getInt("reassignments"),
                row.getInt("reopens"),
                text(row, "cancel_reason"));
    }

    private static Optional<Resolution> resolution(ResultSet row) throws SQLException {
        var at = instant(row, "resolved_at");
        if (at.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Resolution(
                        text(row, "closure_code"),
                        text(row, "resolution").orElse(""),
                        number(row, "resolving_line").map(Long::intValue),
                        number(row, "resolved_by").map(PersonId::new),
                        at.get()));
    }

    private static Milestones milestones(ResultSet row) throws SQLException {
        return new Milestones(
                instant(row, "occurred_at"),
                instant(row, "detected_at"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row, "responded_at"),
                instant(row, "diagnosed_at"),
                instant(row, "repaired_at"),
                instant(row, "recovered_at"),
                instant(row, "closed_at"));
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static @Nullable OffsetDateTime orNull(Optional<Instant> instant) {
        return instant.map(IncidentRow::timestamp).orElse(null);
    }
}
