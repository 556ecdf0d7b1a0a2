package io.mainstay.satisfaction.rest;

import io.mainstay.satisfaction.domain.Answer;
import io.mainstay.satisfaction.domain.Survey;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A survey as one reader sees it.
///
/// @param person the id of whoever is asked
/// @param score 1 (very poor) to 5 (very good)
/// @param byLink whether the answer came by the link that needs no sign-in
/// @param followUp the number of the task that looks into a bad answer
record SurveyJson(
        String record,
        long person,
        Optional<Long> team,
        Instant askedAt,
        Instant endsAt,
        Optional<Integer> score,
        Optional<String> remark,
        Optional<Instant> answeredAt,
        Optional<Boolean> byLink,
        Optional<String> followUp) {

    /// @param score 1 (very poor) to 5 (very good)
    record AnswerJson(@Nullable Integer score, @Nullable String remark) {}

    static SurveyJson of(Survey survey) {
        var answer = survey.answer();
        return new SurveyJson(
                survey.record().toString(),
                survey.person().value(),
                survey.team().map(team -> team.value()),
                survey.askedAt(),
                survey.endsAt(),
                answer.map(Answer::score),
                answer.map(Answer::remark),
                answer.map(Answer::at),
                answer.map(Answer::byLink),
                survey.followUp());
    }
}
