package io.mainstay.incident.persistence;

import static io.mainstay.incident.persistence.IncidentVisibility.INCIDENTS;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.RunningMajor;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.incident.domain.major.Bridged;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.Visible;
import io.mainstay.platform.words.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what the rule looks at, and what runs.
@Repository
public class MajorTable {

    private static final int MOST_CHILDREN = 1_000;

    private final JdbcClient jdbc;

    MajorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param number of a child
    /// @param opened when it was logged
    public record Child(IncidentNumber number, Instant opened) {}

    public Optional<IncidentNumber> parent(IncidentNumber number) {
        return jdbc.sql(
                        "select parent from incident.incident where id = :id and parent is not null")
                .param("id", number.serial())
                .query((row, index) -> new IncidentNumber(row.getLong("parent")))
                .optional();
    }

    /// The priority of one that a rule may declare: it is open, not restricted, and was not
    /// declared before. Nobody else looks at it for that before the open transaction ends, so of
    /// many at once the last counts all.
    public Optional<Integer> holdUndeclared(IncidentNumber number) {
        return jdbc.sql(
                        """
                        select i.priority from incident.incident i
                         where i.id = :id and i.open and not i.restricted
                           and not exists (select from incident.major m where m.incident = i.id)
                           for no key update of i
                        """)
                .param("id", number.serial())
                .query((row, index) -> row.getInt("priority"))
                .optional();
    }

    /// The latest children, whoever may see them.
    public List<Child> children(IncidentNumber parent) {
        return jdbc.sql(
                        """
                        select id, opened_at from incident.incident
                         where parent = :parent and state <> 'CANCELLED'
                         order by id desc limit :most
                        """)
                .param("parent", parent.serial())
                .param("most", MOST_CHILDREN)
                .query((row, index) ->
                        new Child(
                                new IncidentNumber(row.getLong("id")),
                                MajorRow.instant(row, "opened_at").orElseThrow()))
                .list();
    }

    /// Those that the current actor sees, cancelled ones left out, the open ones first.
    public List<Bridged> bridged(IncidentNumber parent, int most) {
        var visible = Visible.now(INCIDENTS);
        return jdbc.sql(
                        """
                        select i.id, i.title, i.state, i.priority, i.open, i.opened_at, caller.name as caller
                          from incident.incident i
                          left join people.published_person caller on caller.id = i.caller
                         where i.parent = :parent and i.state <> 'CANCELLED' and %s
                         order by i.open desc, i.id desc limit :most
                        """
                                .formatted(visible.condition()))
                .params(visible.parameters())
                .param("parent", parent.serial())
                .param("most", most)
                .query((row, index) -> bridged(row))
                .list();
    }

    /// Those that the current actor sees, the most pressing first.
    public List<RunningMajor> running(int most) {
        var visible = Visible.now(INCIDENTS);
        return jdbc.sql(
                        """
                        select i.id, i.title, i.state, i.priority, i.opened_at, team.name as team,
                               m.declared_at, m.next_update
                          from incident.major m
                          join incident.incident i on i.id = m.incident
                          left join people.published_team team on team.id = i.team
                         where m.state = 'RUNNING' and %s
                         order by i.priority, m.declared_at desc, i.id limit :most
                        """
                                .formatted(visible.condition()))
                .params(visible.parameters())
                .param("most", most)
                .query((row, index) -> running(row))
                .list();
    }

    /// The number of what was said about a record at an instant.
    public long entry(RecordRef record, Instant at, String body) {
        return jdbc.sql(
                        """
                        select max(id) from journal.published_entry
                         where record = :record and occurred_at = :at and body = :body
                        """)
                .param("record", record.toString())
                .param("at", IncidentRow.timestamp(at))
                .param("body", body)
                .query(Long.class)
                .single();
    }

    /// Who is an incident manager, anywhere, and has an account that works.
    public List<PersonId> incidentManagers() {
        return jdbc.sql(
                        """
                        select person from platform_access.account a
                         where exists (select from platform_access.role_grant g
                                        where g.person = a.person and g.role = 'INCIDENT_MANAGER')
                            or exists (select from platform_access.scoped_grant g
                                        where g.person = a.person and g.role = 'INCIDENT_MANAGER')
                         order by person
                        """)
                .query((row, index) -> new PersonId(row.getLong("person")))
                .list();
    }

    private static Bridged bridged(ResultSet row) throws SQLException {
        return new Bridged(
                new IncidentNumber(row.getLong("id")),
                row.getString("title"),
                State.valueOf(row.getString("state")),
                row.getInt("priority"),
                row.getBoolean("open"),
                MajorRow.instant(row, "opened_at").orElseThrow(),
                Optional.ofNullable(row.getString("caller")));
    }

    private static RunningMajor running(ResultSet row) throws SQLException {
        return new RunningMajor(
                new IncidentNumber(row.getLong("id")),
                row.getString("title"),
                Words.key(State.valueOf(row.getString("state"))),
                row.getInt("priority"),
                Optional.ofNullable(row.getString("team")),
                MajorRow.instant(row, "opened_at").orElseThrow(),
                MajorRow.instant(row, "declared_at").orElseThrow(),
                MajorRow.instant(row, "next_update").orElseThrow());
    }
}
