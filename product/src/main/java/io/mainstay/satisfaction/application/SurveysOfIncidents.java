package io.mainstay.satisfaction.application;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.IncidentSurvey;
import io.mainstay.satisfaction.domain.Answer;
import io.mainstay.satisfaction.domain.Survey;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells the page of an incident what its caller was asked.
@Component
public class SurveysOfIncidents implements IncidentSurvey {

    private final SurveyAccess access;

    SurveysOfIncidents(SurveyAccess access) {
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Asked> of(IncidentNumber incident) {
        return access.find(incident.ref()).map(this::told);
    }

    private Asked told(Survey survey) {
        return new Asked(
                said(survey),
                survey.answer().map(Answer::score).map(SurveyWords::tone).orElse(""),
                survey.answer().map(Answer::remark).filter(remark -> !remark.isEmpty()),
                access.mayAnswer(survey)
                        ? Optional.of(SurveyWords.href(survey))
                        : Optional.empty());
    }

    private String said(Survey survey) {
        return survey.answer()
                .map(answer -> SurveyWords.key(answer.score()))
                .orElse(
                        access.mayAnswer(survey)
                                ? "satisfaction.survey.asks-you"
                                : "satisfaction.survey.no-answer");
    }
}
