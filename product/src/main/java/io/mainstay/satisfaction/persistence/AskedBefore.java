package io.mainstay.satisfaction.persistence;

import io.mainstay.satisfaction.PastSurveys.PastSurvey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes down surveys of the past.
@Component
public class AskedBefore {

    private final JdbcClient jdbc;

    AskedBefore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param wanted whether somebody is to look into the answer
    public void add(PastSurvey survey, Duration open, boolean wanted) {
        var answer = survey.answer();
        jdbc.sql(
                        """
                        insert into satisfaction.survey
                               (record, person, team, unit, category, asked_at, ends_at, score, remark, answered_at, follow_up_wanted)
                        select i.number, :person, i.team, i.unit, i.category, :asked, :ends, :score, :remark, :answered, :wanted
                          from incident.published_incident i where i.number = :record
                        """)
                .param("record", survey.record().toString())
                .param("person", survey.person().value())
                .param("asked", SurveyRow.at(survey.askedAt()))
                .param("ends", SurveyRow.at(survey.askedAt().plus(open)))
                .param("score", answer.map(given -> given.score()).orElse(null))
                .param("remark", answer.map(given -> given.remark()).orElse(""))
                .param("answered", at(answer.map(given -> given.at())))
                .param("wanted", wanted)
                .update();
        jdbc.sql(
                        """
                        insert into satisfaction.last_asked as known (person, at) values (:person, :asked)
                            on conflict (person) do update set at = greatest(known.at, excluded.at)
                        """)
                .param("person", survey.person().value())
                .param("asked", SurveyRow.at(survey.askedAt()))
                .update();
    }

    private static @Nullable Object at(Optional<Instant> instant) {
        return instant.map(SurveyRow::at).orElse(null);
    }
}
