package io.mainstay.people.persistence;

import io.mainstay.kernel.PersonId;
import io.mainstay.people.SupplierId;
import io.mainstay.people.TeamId;
import io.mainstay.people.TeamSummary;
import io.mainstay.platform.access.Visible;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What other rooms ask about teams.
@Component
public class TeamQueries {

    private final JdbcClient jdbc;

    TeamQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<TeamSummary> find(TeamId id) {
        return jdbc.sql("select id, name, line, supplier, active from people.team where id = :id")
                .param("id", id.value())
                .query((row, index) -> summary(row))
                .optional();
    }

    public Map<TeamId, String> names(Collection<TeamId> teams) {
        var names = new HashMap<TeamId, String>();
        jdbc.sql("select id, name from people.team where id = any (:ids)")
                .param("ids", teams.stream().map(TeamId::value).toArray(Long[]::new))
                .query(
                        (RowCallbackHandler)
                                row ->
                                        names.put(
                                                new TeamId(row.getLong("id")),
                                                row.getString("name")));
        return names;
    }

    public Set<Long> ledBy(PersonId person) {
        return Set.copyOf(
                jdbc.sql("select id from people.team where lead = :person")
                        .param("person", person.value())
                        .query(Long.class)
                        .list());
    }

    public List<TeamSummary> active(Visible visible) {
        return jdbc.sql(
                        """
                        select id, name, line, supplier, active
                          from people.team where active and %s order by line, lower(name), id
                        """
                                .formatted(visible.condition()))
                .params(visible.parameters())
                .query((row, index) -> summary(row))
                .list();
    }

    public Set<PersonId> members(TeamId team) {
        return jdbc.sql("select person from people.team_member where team = :team")
                .param("team", team.value())
                .query((row, index) -> new PersonId(row.getLong("person")))
                .set();
    }

    public Map<TeamId, Set<PersonId>> members() {
        var members = new HashMap<TeamId, Set<PersonId>>();
        jdbc.sql(
                        """
                        select m.team, m.person from people.team_member m
                          join people.team t on t.id = m.team and t.active
                          join people.person p on p.id = m.person and p.active
                         order by m.team, lower(p.name)
                        """)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        members.computeIfAbsent(
                                                        new TeamId(row.getLong("team")),
                                                        team -> new LinkedHashSet<>())
                                                .add(new PersonId(row.getLong("person"))));
        return members;
    }

    private static TeamSummary summary(ResultSet row) throws SQLException {
        return new TeamSummary(
                new TeamId(row.getLong("id")),
                row.getString("name"),
                row.getInt("line"),
                Rows.id(row, "supplier").map(SupplierId::new),
                row.getBoolean("active"));
    }
}
