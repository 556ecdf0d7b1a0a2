package io.mainstay.incident.persistence;

import static io.mainstay.incident.persistence.IncidentVisibility.INCIDENTS;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.incident.domain.queue.Holding;
import io.mainstay.incident.domain.queue.QueueLine;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import io.mainstay.platform.access.Visible;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Reads open incidents in the order in which they are to be worked on: the most urgent first, of
/// those the oldest. Everything is what the current actor sees.
@Repository
public class QueueTable {

    private static final String LINE =
            """
            select i.id, i.title, i.priority, i.state, i.opened_at, i.assignee, i.follow_up
              from incident.incident i
             where i.open and %s and %s
             order by i.priority, i.opened_at, i.id
             limit :most
            """;

    /// What waits for somebody to take it; one on hold waits for something else.
    private static final String WAITING =
            """
            i.assignee is null and i.state <> 'ON_HOLD'
            and (i.team = any (:teams) or cast(:orphans as boolean) and i.team is null)\
            """;

    private final JdbcClient jdbc;

    QueueTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param orphans true to have those that no team has, too
    public List<QueueLine> waiting(Collection<TeamId> teams, boolean orphans, int most) {
        return waiting(LINE, teams, orphans, most).query((row, index) -> line(row)).list();
    }

    /// How many of these there are, as far as that.
    public long count(Collection<TeamId> teams, boolean orphans, int most) {
        return waiting("select count(*) from (" + LINE + ") waiting", teams, orphans, most)
                .query(Long.class)
                .single();
    }

    private StatementSpec waiting(
            String lines, Collection<TeamId> teams, boolean orphans, int most) {
        var visible = Visible.now(INCIDENTS);
        return jdbc.sql(lines.formatted(WAITING, visible.condition()))
                .params(visible.parameters())
                .param("teams", ids(teams))
                .param("orphans", orphans)
                .param("most", most);
    }

    /// The first that waits and that nobody else is taking at this moment; nobody takes or changes
    /// it before the open transaction ends.
    ///
    /// @param but those that are passed over
    public Optional<IncidentNumber> holdNext(
            Collection<TeamId> teams, boolean orphans, Set<IncidentNumber> but) {
        var visible = Visible.now(INCIDENTS);
        return jdbc.sql(
                        """
                        select i.id from incident.incident i
                         where i.open and i.id <> all (:but) and %s and %s
                         order by i.priority, i.opened_at, i.id
                         limit 1
                           for update of i skip locked
                        """
                                .formatted(WAITING, visible.condition()))
                .params(visible.parameters())
                .param("teams", ids(teams))
                .param("orphans", orphans)
                .param("but", but.stream().map(IncidentNumber::serial).toArray(Long[]::new))
                .query((row, index) -> new IncidentNumber(row.getLong("id")))
                .optional();
    }

    public List<QueueLine> of(PersonId person, int most) {
        var visible = Visible.now(INCIDENTS);
        return jdbc.sql(LINE.formatted("i.assignee = :person", visible.condition()))
                .params(visible.parameters())
                .param("person", person.value())
                .param("most", most)
                .query((row, index) -> line(row))
                .list();
    }

    /// Those of the team that somebody else has, or that wait for something.
    public List<QueueLine> ofOthers(TeamId team, PersonId person, int most) {
        var visible = Visible.now(INCIDENTS);
        return jdbc.sql(
                        LINE.formatted(
                                """
                                i.team = :team and i.assignee is distinct from :person
                                and (i.assignee is not null or i.state = 'ON_HOLD')\
                                """,
                                visible.condition()))
                .params(visible.parameters())
                .param("team", team.value())
                .param("person", person.value())
                .param("most", most)
                .query((row, index) -> line(row))
                .list();
    }

    /// Those whom nobody has count under nobody, but not those on hold.
    public List<Holding> holdings(TeamId team, boolean orphans) {
        var visible = Visible.now(INCIDENTS);
        return jdbc.sql(
                        """
                        select i.assignee, count(*) as open,
                               count(*) filter (where i.priority <= 2) as pressing,
                               count(*) filter (where i.state = 'ON_HOLD') as held
                          from incident.incident i
                         where i.open and %s
                           and (i.team = :team or cast(:orphans as boolean) and i.team is null)
                           and (i.assignee is not null or i.state <> 'ON_HOLD')
                         group by i.assignee
                        """
                                .formatted(visible.condition()))
                .params(visible.parameters())
                .param("team", team.value())
                .param("orphans", orphans)
                .query((row, index) -> holding(row))
                .list();
    }

    private static Long[] ids(Collection<TeamId> teams) {
        return teams.stream().map(TeamId::value).toArray(Long[]::new);
    }

    private static Holding holding(ResultSet row) throws SQLException {
        return new Holding(
                person(row), row.getLong("open"), row.getLong("pressing"), row.getLong("held"));
    }

    private static QueueLine line(ResultSet row) throws SQLException {
        return new QueueLine(
                new IncidentNumber(row.getLong("id")),
                row.getString("title"),
                row.getInt("priority"),
                State.valueOf(row.getString("state")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                person(row),
                Optional.ofNullable(row.getObject("follow_up", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Optional<PersonId> person(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("assignee", Long.class)).map(PersonId::new);
    }
}
