package io.mainstay.satisfaction.application;

import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Refusal;

/// The time to answer has passed, or what was resolved was opened again.
final class SurveyIsOver extends Refusal {

    SurveyIsOver(RecordRef record) {
        super(Kind.CONFLICT, "survey-is-over", record.toString());
    }
}
