package io.mainstay.incident.persistence;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.history.Chapter;
import io.mainstay.incident.domain.history.Known;
import io.mainstay.platform.persistence.BulkCopy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Knows which incidents were brought in from where, and how far.
@Repository
public class Sources {

    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final JsonMapper json = JsonMapper.builder().build();

    Sources(JdbcClient jdbc, BulkCopy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /// What an import leaves behind of one incident.
    public record Left(
            String source, IncidentNumber number, Chapter last, long version, long job) {}

    /// Until the transaction ends, no other import from that source writes.
    public void lock(String source) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('incident.source ' || :source, 0))")
                .param("source", source)
                .query(row -> {});
    }

    public Map<String, Known> known(String source, Collection<String> externals) {
        var known = new HashMap<String, Known>();
        jdbc.sql(
                        """
                        select s.*, i.version = s.version as untouched
                          from incident.source s
                          join incident.incident i on i.id = s.incident
                         where s.source = :source and s.external = any (:externals)
                        """)
                .param("source", source)
                .param("externals", externals.toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString("external"), known(row));
                });
        return known;
    }

    public void add(List<Left> left) {
        copy.into(
                "incident.source (source, external, incident, last, version, created_by, continued_by)",
                left.stream()
                        .map(one ->
                                List.<Object>of(
                                        one.source(),
                                        one.last().row().external(),
                                        one.number().serial(),
                                        json.writeValueAsString(one.last()),
                                        one.version(),
                                        one.job(),
                                        one.job()))
                        .toList());
    }

    public void update(Left left) {
        jdbc.sql(
                        """
                        update incident.source
                           set last = cast(:last as json), version = :version, continued_by = :job
                         where incident = :incident
                        """)
                .param("last", json.writeValueAsString(left.last()))
                .param("version", left.version())
                .param("job", left.job())
                .param("incident", left.number().serial())
                .update();
    }

    /// The last that the other system told of an incident, which the caller has made sure may be
    /// seen.
    public Optional<Told> told(IncidentNumber number) {
        return jdbc.sql(
                        "select source, external, last from incident.source where incident = :incident")
                .param("incident", number.serial())
                .query((row, index) ->
                        new Told(row.getString("source"), row.getString("external"), chapter(row)))
                .optional();
    }

    public record Told(String source, String external, Chapter last) {}

    private Known known(ResultSet row) throws SQLException {
        return new Known(
                new IncidentNumber(row.getLong("incident")),
                chapter(row),
                row.getLong("version"),
                row.getBoolean("untouched"),
                row.getLong("created_by"),
                row.getLong("continued_by"));
    }

    private Chapter chapter(ResultSet row) throws SQLException {
        return json.readValue(row.getString("last"), Chapter.class);
    }
}
