package io.mainstay.satisfaction.persistence;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.Visible;
import io.mainstay.satisfaction.domain.Answer;
import io.mainstay.satisfaction.domain.Survey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps surveys and their answers.
@Component
public class SurveyTable {

    private static final String SURVEY =
            """
            select s.*, i.title, coalesce(i.restricted, true) as restricted
              from satisfaction.survey s
              left join incident.published_incident i on i.number = s.record
            """;

    private final JdbcClient jdbc;

    SurveyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Survey> find(RecordRef record, Visible visible) {
        return jdbc.sql(SURVEY + " where s.record = :record and " + visible.condition())
                .param("record", record.toString())
                .params(visible.parameters())
                .query((row, index) -> SurveyRow.survey(row))
                .optional();
    }

    /// Of whom it asks; others who answer the same wait until the transaction ends.
    public Optional<Survey> lock(RecordRef record, PersonId person) {
        return jdbc.sql(
                        SURVEY
                                + " where s.record = :record and s.person = :person"
                                + " for update of s")
                .param("record", record.toString())
                .param("person", person.value())
                .query((row, index) -> SurveyRow.survey(row))
                .optional();
    }

    /// What still waits for the person, the latest first.
    public List<Survey> waitingFor(PersonId person, Instant now, int most) {
        return jdbc.sql(
                        SURVEY
                                + " where s.person = :person and s.score is null and s.ends_at > :now"
                                + " order by s.asked_at desc, s.id desc limit :most")
                .param("person", person.value())
                .param("now", SurveyRow.at(now))
                .param("most", most)
                .query((row, index) -> SurveyRow.survey(row))
                .list();
    }

    /// @param bad whether somebody is to look into it
    public void answer(RecordRef record, Answer answer, boolean bad) {
        jdbc.sql(
                        """
                        update satisfaction.survey
                           set score = :score, remark = :remark, answered_at = :at, by_link = :by_link,
                               follow_up_wanted = follow_up_wanted or :bad
                         where record = :record
                        """)
                .param("record", record.toString())
                .param("score", answer.score())
                .param("remark", answer.remark())
                .param("at", SurveyRow.at(answer.at()))
                .param("by_link", answer.byLink())
                .param("bad", bad)
                .update();
    }

    /// Those that somebody is to look into and nobody does yet.
    public List<RecordRef> toFollowUp(int most) {
        return jdbc.sql(
                        """
                        select record from satisfaction.survey
                         where follow_up_wanted and follow_up is null order by id limit :most
                        """)
                .param("most", most)
                .query((row, index) -> RecordRef.parse(row.getString("record")).orElseThrow())
                .list();
    }

    /// Takes one of them; empty when another node has it, or has followed it up.
    public Optional<Survey> takeToFollowUp(RecordRef record) {
        return jdbc.sql(
                        SURVEY
                                + " where s.record = :record and s.follow_up_wanted"
                                + " and s.follow_up is null for update of s skip locked")
                .param("record", record.toString())
                .query((row, index) -> SurveyRow.survey(row))
                .optional();
    }

    public void followUp(RecordRef record, String task) {
        jdbc.sql("update satisfaction.survey set follow_up = :task where record = :record")
                .param("record", record.toString())
                .param("task", task)
                .update();
    }
}
