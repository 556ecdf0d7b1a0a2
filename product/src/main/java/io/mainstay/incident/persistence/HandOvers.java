package io.mainstay.incident.persistence;

import io.mainstay.incident.IncidentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The teams that an incident went through. Asked only for an incident that the reader sees.
@Component
public class HandOvers {

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;

    HandOvers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Named(long id, String name) {}

    /// One team's taking over from another.
    ///
    /// @param from empty when nobody had the incident before
    /// @param escalation to a higher line or a supplier
    public record Taken(
            Optional<Named> from,
            Named to,
            Optional<Named> by,
            boolean escalation,
            Optional<String> reason,
            Instant at,
            Optional<Instant> acceptedAt) {

        public Taken withoutReason() {
            return new Taken(from, to, by, escalation, Optional.empty(), at, acceptedAt);
        }
    }

    /// Oldest first, the first thousand.
    public List<Taken> of(IncidentNumber number) {
        return jdbc.sql(
                        """
                        select from_team, origin.name as from_name, to_team, target.name as to_name,
                               by_person, giver.name as by_name, kind, reason, at, accepted_at
                          from incident.hand_over
                          join people.published_team target on target.id = to_team
                          left join people.published_team origin on origin.id = from_team
                          left join people.published_person giver on giver.id = by_person
                         where incident = :incident
                         order by at, hand_over.id limit :most
                        """)
                .param("incident", number.serial())
                .param("most", MOST)
                .query((row, index) -> taken(row))
                .list();
    }

    private static Taken taken(ResultSet row) throws SQLException {
        return new Taken(
                named(row, "from_team", "from_name"),
                new Named(row.getLong("to_team"), row.getString("to_name")),
                named(row, "by_person", "by_name"),
                row.getString("kind").equals("ESCALATION"),
                Optional.ofNullable(row.getString("reason")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("accepted_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Optional<Named> named(ResultSet row, String id, String name)
            throws SQLException {
        var known = row.getString(name);
        return known == null ? Optional.empty() : Optional.of(new Named(row.getLong(id), known));
    }
}
