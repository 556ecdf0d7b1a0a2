package io.mainstay.journal.persistence;

import io.mainstay.journal.SpentTime;
import io.mainstay.journal.SpentTime.Person;
import io.mainstay.journal.SpentTime.Team;
import io.mainstay.journal.SpentTime.Work;
import io.mainstay.journal.TimeKind;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the time that people spent.
@Repository
public class TimeSpentTable {

    private static final String SPENT =
            """
            select spent.*, person.name as person_name, team.name as team_name,
                   exists (select from journal.time_spent later where later.corrects = spent.id) as corrected
              from journal.time_spent spent
              join people.published_person person on person.id = spent.person
              left join people.published_team team on team.id = spent.team
            """;

    private final JdbcClient jdbc;

    TimeSpentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One more row.
    ///
    /// @param corrects the row that it stands for; empty for fresh time
    /// @param enteredBy empty when the product itself brings it in
    public record NewTime(
            RecordRef record,
            PersonId person,
            Optional<Team> team,
            Work work,
            Optional<Long> corrects,
            Optional<PersonId> enteredBy) {

        public NewTime in(Optional<Team> other) {
            return new NewTime(record, person, other, work, corrects, enteredBy);
        }
    }

    /// @return its number; empty when somebody else corrected the same row just now
    public Optional<Long> add(NewTime time, Instant now) {
        return jdbc.sql(
                        """
                        insert into journal.time_spent (record, person, team, line, kind, minutes,
                               day, remark, corrects, entered_by, recorded_at)
                        values (:record, :person, :team, :line, :kind, :minutes,
                               :day, :remark, :corrects, :entered_by, :now)
                        on conflict (corrects) do nothing
                        returning id
                        """)
                .param("record", time.record().toString())
                .param("person", time.person().value())
                .param("team", time.team().map(team -> team.id().value()).orElse(null))
                .param("line", time.team().map(Team::line).orElse(null))
                .param("kind", time.work().kind().name())
                .param("minutes", time.work().minutes())
                .param("day", time.work().day())
                .param("remark", time.work().remark())
                .param("corrects", time.corrects().orElse(null))
                .param("entered_by", time.enteredBy().map(PersonId::value).orElse(null))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    public Optional<SpentTime> find(long id) {
        return jdbc.sql(SPENT + " where spent.id = :id")
                .param("id", id)
                .query((row, index) -> spent(row))
                .optional();
    }

    public List<SpentTime> of(RecordRef record, int most) {
        return jdbc.sql(
                        SPENT
                                + " where spent.record = :record"
                                + " order by spent.day desc, spent.id desc limit :most")
                .param("record", record.toString())
                .param("most", most)
                .query((row, index) -> spent(row))
                .list();
    }

    public long minutes(RecordRef record) {
        return jdbc.sql(
                        """
                        select coalesce(sum(minutes), 0) from journal.published_time_spent
                         where record = :record
                        """)
                .param("record", record.toString())
                .query(Long.class)
                .single();
    }

    /// The active teams of a person, the lowest line first.
    public List<Team> teams(PersonId person) {
        return jdbc.sql(
                        """
                        select team.id, team.name, team.line
                          from people.published_team_member member
                          join people.published_team team on team.id = member.team
                         where member.person = :person and team.active
                         order by team.line, team.id
                        """)
                .param("person", person.value())
                .query((row, index) ->
                        new Team(
                                new TeamId(row.getLong("id")),
                                row.getString("name"),
                                row.getInt("line")))
                .list();
    }

    private static SpentTime spent(ResultSet row) throws SQLException {
        return new SpentTime(
                row.getLong("id"),
                RecordRef.parse(row.getString("record")).orElseThrow(),
                new Person(new PersonId(row.getLong("person")), row.getString("person_name")),
                team(row),
                new Work(
                        TimeKind.valueOf(row.getString("kind")),
                        row.getInt("minutes"),
                        row.getObject("day", LocalDate.class),
                        row.getString("remark")),
                Optional.ofNullable(row.getObject("corrects", Long.class)),
                row.getBoolean("corrected"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<Team> team(ResultSet row) throws SQLException {
        var id = row.getObject("team", Long.class);
        return id == null
                ? Optional.empty()
                : Optional.of(
                        new Team(new TeamId(id), row.getString("team_name"), row.getInt("line")));
    }
}
