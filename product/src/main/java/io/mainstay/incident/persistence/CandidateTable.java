package io.mainstay.incident.persistence;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.SimilarIncident;
import io.mainstay.incident.SimilarIncident.Names;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.incident.domain.learning.Candidate;
import io.mainstay.platform.access.Visible;
import io.mainstay.platform.words.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the incidents that a search found, with what they share with the one that is told.
@Repository
public class CandidateTable {

    private static final Set<State> SOLVED = EnumSet.of(State.RESOLVED, State.CLOSED);

    private static final String READ =
            """
            select i.id, i.version, i.title, i.state, i.open, i.priority, i.category, i.team, i.opened_at, i.resolved_at, i.resolution,
                   length(i.words) as length, team.name as team_name, assignee.name as assignee_name, category.path as category_path,
                   array(select word.said from unnest(:words, cast(:queries as tsquery[])) word (said, query) where i.words @@ word.query)
                   || array(select fact from unnest(%s) fact where fact = any (:facts)) as shared,
                   array(select word.said from unnest(:words, cast(:titled as tsquery[])) word (said, query) where i.words @@ word.query) as titled
              from incident.incident i
              left join people.published_team team on team.id = i.team
              left join people.published_person assignee on assignee.id = i.assignee
              left join classification.published_category category on category.id = i.category
             where i.id = any (:ids) and \
            """
                    .formatted(LessonTable.FACTS);

    private final JdbcClient jdbc;

    CandidateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param words of the one that is told
    /// @param facts as lessons write them
    public List<Candidate> read(
            Collection<Long> ids,
            Collection<String> words,
            Collection<String> facts,
            Visible visible) {
        return jdbc.sql(READ + visible.condition())
                .param("ids", ids.toArray(Long[]::new))
                .param("words", words.toArray(String[]::new))
                .param("queries", words.stream().map(CandidateTable::query).toArray(String[]::new))
                .param(
                        "titled",
                        words.stream().map(word -> query(word) + ":A").toArray(String[]::new))
                .param("facts", facts.toArray(String[]::new))
                .params(visible.parameters())
                .query((row, index) -> candidate(row))
                .list();
    }

    /// The word itself, whatever signs it holds.
    private static String query(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        var state = State.valueOf(row.getString("state"));
        return new Candidate(
                incident(row, state),
                SOLVED.contains(state),
                Set.of((String[]) row.getArray("shared").getArray()),
                Set.of((String[]) row.getArray("titled").getArray()),
                row.getInt("length"),
                number(row, "category"),
                number(row, "team"));
    }

    private static SimilarIncident incident(ResultSet row, State state) throws SQLException {
        return new SimilarIncident(
                new IncidentNumber(row.getLong("id")),
                row.getLong("version"),
                row.getString("title"),
                Words.key(state),
                row.getBoolean("open"),
                row.getInt("priority"),
                new Names(
                        text(row, "team_name"),
                        text(row, "assignee_name"),
                        text(row, "category_path")),
                row.getTimestamp("opened_at").toInstant(),
                instant(row, "resolved_at"),
                text(row, "resolution").filter(how -> !how.isBlank()),
                List.of(),
                List.of(),
                0);
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
