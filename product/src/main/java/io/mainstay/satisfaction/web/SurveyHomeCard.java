package io.mainstay.satisfaction.web;

import io.mainstay.platform.web.home.HomeCard;
import io.mainstay.satisfaction.application.SurveyService;
import io.mainstay.satisfaction.domain.Survey;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the reader is asked and has not answered yet; nothing where nothing is.
@Component
class SurveyHomeCard implements HomeCard {

    private final SurveyService surveys;

    SurveyHomeCard(SurveyService surveys) {
        this.surveys = surveys;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Shown> shown() {
        var waiting = surveys.waiting();
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Shown(
                                "satisfaction.ask",
                                SurveyPages.PATH + "?view=asked-me",
                                "satisfaction.survey.none",
                                List.of(),
                                waiting.stream().map(SurveyHomeCard::line).toList()));
    }

    private static Line line(Survey survey) {
        return new Line(
                survey.record().toString(),
                survey.title(),
                Optional.empty(),
                "satisfaction.survey.asks-you",
                "risk",
                survey.askedAt(),
                SurveyPages.PATH + "/" + survey.record());
    }
}
