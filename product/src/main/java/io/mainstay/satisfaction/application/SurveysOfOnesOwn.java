package io.mainstay.satisfaction.application;

import io.mainstay.satisfaction.Surveys;
import java.util.List;
import org.springframework.stereotype.Component;

/// The face that surveys show to the pages of those who are asked.
@Component
class SurveysOfOnesOwn implements Surveys {

    private final SurveyService surveys;

    SurveysOfOnesOwn(SurveyService surveys) {
        this.surveys = surveys;
    }

    @Override
    public List<Waiting> waiting() {
        return surveys.waiting().stream()
                .map(survey ->
                        new Waiting(survey.record(), survey.title(), SurveyWords.href(survey)))
                .toList();
    }
}
