package io.mainstay.satisfaction.persistence;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes down whom to ask about what was resolved.
@Component
public class Askings {

    private final JdbcClient jdbc;

    Askings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Asks whoever was asked before and had no time to answer, because it was opened again.
    ///
    /// @return false when nobody was
    public boolean askAgain(IncidentNumber incident, Instant now, Instant end) {
        return jdbc.sql(
                                """
                                update satisfaction.survey s
                                   set asked_at = :now, ends_at = :end, team = i.team, category = i.category
                                  from incident.published_incident i
                                 where s.record = :record and s.score is null and i.number = s.record
                                   and not i.restricted and s.person = i.caller
                                """)
                        .param("record", incident.toString())
                        .param("now", SurveyRow.at(now))
                        .param("end", SurveyRow.at(end))
                        .update()
                == 1;
    }

    /// The caller, who is one of our own people and has not resolved it themself.
    ///
    /// @return empty as well for what is restricted, and where somebody was asked before
    public Optional<PersonId> whomToAsk(IncidentNumber incident) {
        return jdbc.sql(
                        """
                        select i.caller from incident.published_incident i
                          join people.published_person caller on caller.id = i.caller
                         where i.number = :record and not i.restricted and caller.active and caller.supplier is null
                           and i.caller is distinct from i.assignee
                           and not exists (select from satisfaction.survey s where s.record = i.number)
                        """)
                .param("record", incident.toString())
                .query((row, index) -> new PersonId(row.getLong("caller")))
                .optional();
    }

    /// Notes that the person is asked now, unless they were since that instant. Waits for whoever
    /// notes the same of them at the same time.
    public boolean take(PersonId person, Instant now, Instant since) {
        return jdbc.sql(
                                """
                                insert into satisfaction.last_asked as known (person, at) values (:person, :now)
                                    on conflict (person) do update set at = excluded.at where known.at <= :since
                                """)
                        .param("person", person.value())
                        .param("now", SurveyRow.at(now))
                        .param("since", SurveyRow.at(since))
                        .update()
                == 1;
    }

    public void ask(IncidentNumber incident, Instant now, Instant end) {
        jdbc.sql(
                        """
                        insert into satisfaction.survey (record, person, team, unit, category, asked_at, ends_at)
                        select i.number, i.caller, i.team, i.unit, i.category, :now, :end
                          from incident.published_incident i where i.number = :record
                            on conflict (record) do nothing
                        """)
                .param("record", incident.toString())
                .param("now", SurveyRow.at(now))
                .param("end", SurveyRow.at(end))
                .update();
    }

    /// Ends what nobody has answered: what was resolved is not.
    public void withdraw(IncidentNumber incident, Instant now) {
        jdbc.sql(
                        """
                        update satisfaction.survey set ends_at = :now
                         where record = :record and score is null and ends_at > :now
                        """)
                .param("record", incident.toString())
                .param("now", SurveyRow.at(now))
                .update();
    }
}
