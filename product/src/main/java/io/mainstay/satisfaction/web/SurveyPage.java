package io.mainstay.satisfaction.web;

import io.mainstay.platform.access.RecordCard;
import io.mainstay.satisfaction.domain.Survey;
import java.util.Optional;

/// All that the page of one survey shows.
///
/// @param card of the record, when the reader sees it
/// @param answers whether the reader is asked, and there is time
/// @param link by which the same is answered without sign-in, for whoever is asked
public record SurveyPage(
        Survey survey, Optional<RecordCard> card, boolean answers, Optional<String> link) {

    public String href() {
        return SurveyPages.PATH + "/" + survey.record();
    }
}
