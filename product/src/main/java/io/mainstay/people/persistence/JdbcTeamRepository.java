package io.mainstay.people.persistence;

import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.people.SupplierId;
import io.mainstay.people.TeamId;
import io.mainstay.people.domain.DirectoryRepository;
import io.mainstay.people.domain.Team;
import io.mainstay.people.domain.TeamDetails;
import io.mainstay.platform.access.Visible;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTeamRepository implements DirectoryRepository<TeamId, Team> {

    private final JdbcClient jdbc;

    JdbcTeamRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public TeamId nextId() {
        return new TeamId(
                jdbc.sql("select nextval(pg_get_serial_sequence('people.team', 'id'))")
                        .query(Long.class)
                        .single());
    }

    @Override
    public Team get(TeamId id, Visible visible) {
        return jdbc.sql(
                        """
                        select team.*, array(select person from people.team_member
                                              where team_member.team = team.id) as members
                          from people.team where id = :id and
                        """
                                + visible.condition())
                .param("id", id.value())
                .params(visible.parameters())
                .query((row, index) -> team(row))
                .optional()
                .orElseThrow(() -> new NoSuchRecord(id));
    }

    @Override
    public void add(Team team) {
        Rules.keep(() ->
                jdbc.sql(
                                """
                                insert into people.team (id, name, line, supplier, lead, active)
                                values (:id, :name, :line, :supplier, :lead, :active)
                                """)
                        .params(columns(team))
                        .update());
        Rules.keep(() -> keepMembers(team));
    }

    @Override
    public void update(Team team) {
        Rules.keep(() -> {
            if (updated(team) == 0) {
                throw new StaleRecord(team.ref(), version(team.id()));
            }
        });
        Rules.keep(() -> keepMembers(team));
    }

    private int updated(Team team) {
        return jdbc.sql(
                        """
                        update people.team
                           set name = :name, line = :line, supplier = :supplier, lead = :lead,
                               active = :active, version = version + 1
                         where id = :id and version = :version
                        """)
                .params(columns(team))
                .update();
    }

    private void keepMembers(Team team) {
        var members = team.members().stream().map(PersonId::value).toArray(Long[]::new);
        jdbc.sql("delete from people.team_member where team = :id and person <> all (:members)")
                .param("id", team.id().value())
                .param("members", members)
                .update();
        jdbc.sql(
                        """
                        insert into people.team_member (team, person)
                        select :id, unnest(:members) on conflict do nothing
                        """)
                .param("id", team.id().value())
                .param("members", members)
                .update();
    }

    private long version(TeamId id) {
        return jdbc.sql("select version from people.team where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private static Team team(ResultSet row) throws SQLException {
        var details =
                new TeamDetails(
                        row.getString("name"),
                        row.getInt("line"),
                        Rows.id(row, "supplier").map(SupplierId::new),
                        Rows.id(row, "lead").map(PersonId::new));
        return new Team(
                new TeamId(row.getLong("id")),
                details,
                Rows.people(row, "members"),
                row.getBoolean("active"),
                JdbcPersonRepository.origin(row),
                row.getLong("version"));
    }

    private static Map<String, @Nullable Object> columns(Team team) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", team.id().value());
        columns.put("name", team.details().name());
        columns.put("line", team.details().line());
        columns.put("supplier", team.details().supplier().map(SupplierId::value).orElse(null));
        columns.put("lead", team.details().lead().map(PersonId::value).orElse(null));
        columns.put("active", team.active());
        columns.put("version", team.version());
        return columns;
    }
}
