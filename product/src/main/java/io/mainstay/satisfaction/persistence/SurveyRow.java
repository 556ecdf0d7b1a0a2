package io.mainstay.satisfaction.persistence;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.TeamId;
import io.mainstay.satisfaction.domain.Answer;
import io.mainstay.satisfaction.domain.Survey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/// A survey as a row.
final class SurveyRow {

    private SurveyRow() {}

    static Survey survey(ResultSet row) throws SQLException {
        return new Survey(
                RecordRef.parse(row.getString("record")).orElseThrow(),
                Objects.requireNonNullElse(row.getString("title"), ""),
                row.getBoolean("restricted"),
                new PersonId(row.getLong("person")),
                Optional.ofNullable(row.getObject("team", Long.class)).map(TeamId::new),
                instant(row, "asked_at").orElseThrow(),
                instant(row, "ends_at").orElseThrow(),
                answer(row),
                Optional.ofNullable(row.getString("follow_up")));
    }

    private static Optional<Answer> answer(ResultSet row) throws SQLException {
        var at = instant(row, "answered_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Answer(
                                row.getInt("score"),
                                row.getString("remark"),
                                at.get(),
                                row.getBoolean("by_link")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
