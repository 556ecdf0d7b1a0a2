package io.mainstay.incident.persistence;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.major.Audience;
import io.mainstay.incident.domain.major.Cadence;
import io.mainstay.incident.domain.major.Counted;
import io.mainstay.incident.domain.major.Crew;
import io.mainstay.incident.domain.major.Declaration;
import io.mainstay.incident.domain.major.Major;
import io.mainstay.incident.domain.major.MajorLifecycle.MajorState;
import io.mainstay.incident.domain.major.MajorUpdate;
import io.mainstay.incident.domain.major.Review;
import io.mainstay.incident.domain.major.Seen;
import io.mainstay.incident.domain.major.StandDown;
import io.mainstay.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Between a major incident and its row.
final class MajorRow {

    private MajorRow() {}

    static Major major(ResultSet row) throws SQLException {
        return new Major(
                new IncidentNumber(row.getLong("incident")),
                MajorState.valueOf(row.getString("state")),
                declaration(row),
                new Crew(
                        person(row, "manager"),
                        person(row, "communications"),
                        person(row, "technical_lead")),
                new Cadence(
                        row.getInt("updates"),
                        instant(row, "first_update_at"),
                        instant(row, "last_update_at"),
                        instant(row, "next_update")),
                end(row),
                review(row),
                row.getLong("version"));
    }

    static MajorUpdate told(ResultSet row) throws SQLException {
        return new MajorUpdate(
                row.getLong("entry"),
                Audience.valueOf(row.getString("audience")),
                instant(row, "at").orElseThrow(),
                person(row, "by_person"),
                row.getString("body"));
    }

    static Map<String, @Nullable Object> columns(Major major) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("incident", major.incident().serial());
        columns.put("state", major.state().name());
        columns.put("version", major.version());
        put(columns, major.declaration());
        put(columns, major.crew());
        put(columns, major.cadence());
        columns.put("stood_down_at", orNull(major.end().map(StandDown::at)));
        columns.put("stood_down_by", orNone(major.end().flatMap(StandDown::by)));
        columns.put("stand_down_reason", major.end().map(StandDown::reason).orElse(null));
        columns.put("reviewed_at", orNull(major.review().map(Review::at)));
        columns.put("reviewed_by", orNone(major.review().map(Review::by)));
        columns.put("happened", major.review().map(Review::happened).orElse(null));
        columns.put("went_well", major.review().map(Review::wentWell).orElse(null));
        columns.put("to_change", major.review().map(Review::toChange).orElse(null));
        return columns;
    }

    private static void put(Map<String, @Nullable Object> columns, Declaration how) {
        var counted = how.seen().flatMap(Seen::counted);
        columns.put("declared_at", IncidentRow.timestamp(how.at()));
        columns.put("declared_by", orNone(how.by()));
        columns.put("reason", how.reason().orElse(null));
        columns.put("rule_priority", how.seen().flatMap(Seen::priority).orElse(null));
        columns.put("counted_contacts", counted.map(Counted::contacts).orElse(null));
        columns.put("counted_children", counted.map(Counted::children).orElse(null));
        columns.put("counted_from", orNull(counted.map(Counted::from)));
        columns.put("counted_until", orNull(counted.map(Counted::until)));
    }

    private static void put(Map<String, @Nullable Object> columns, Crew crew) {
        columns.put("manager", orNone(crew.manager()));
        columns.put("communications", orNone(crew.communications()));
        columns.put("technical_lead", orNone(crew.technicalLead()));
    }

    private static void put(Map<String, @Nullable Object> columns, Cadence cadence) {
        columns.put("updates", cadence.count());
        columns.put("first_update_at", orNull(cadence.first()));
        columns.put("last_update_at", orNull(cadence.last()));
        columns.put("next_update", orNull(cadence.next()));
    }

    private static Declaration declaration(ResultSet row) throws SQLException {
        var by = person(row, "declared_by");
        var at = instant(row, "declared_at").orElseThrow();
        return by.isPresent()
                ? Declaration.byHand(at, by.get(), row.getString("reason"))
                : Declaration.byRule(at, seen(row));
    }

    private static Seen seen(ResultSet row) throws SQLException {
        var from = instant(row, "counted_from");
        var counted =
                from.isEmpty()
                        ? Optional.<Counted>empty()
                        : Optional.of(
                                new Counted(
                                        row.getInt("counted_contacts"),
                                        row.getInt("counted_children"),
                                        from.get(),
                                        instant(row, "counted_until").orElseThrow()));
        return new Seen(
                Optional.ofNullable(row.getObject("rule_priority", Integer.class)), counted);
    }

    private static Optional<StandDown> end(ResultSet row) throws SQLException {
        var at = instant(row, "stood_down_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new StandDown(
                                at.get(),
                                person(row, "stood_down_by"),
                                row.getString("stand_down_reason")));
    }

    private static Optional<Review> review(ResultSet row) throws SQLException {
        var at = instant(row, "reviewed_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Review(
                                at.get(),
                                person(row, "reviewed_by").orElseThrow(),
                                row.getString("happened"),
                                row.getString("went_well"),
                                row.getString("to_change")));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class)).map(PersonId::new);
    }

    private static @Nullable Long orNone(Optional<PersonId> person) {
        return person.map(PersonId::value).orElse(null);
    }

    private static @Nullable OffsetDateTime orNull(Optional<Instant> instant) {
        return instant.map(IncidentRow::timestamp).orElse(null);
    }
}
