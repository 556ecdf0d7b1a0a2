package io.mainstay.satisfaction.web;

import io.mainstay.platform.web.FormValues;
import org.jspecify.annotations.Nullable;

/// An answer as a form sends it.
///
/// @param link the mark of the link by which it came
record AnswerForm(@Nullable Integer score, @Nullable String remark, @Nullable String link) {

    /// 0 when no button was pressed.
    int pressed() {
        return score == null ? 0 : score;
    }

    String said() {
        return FormValues.text(remark);
    }

    String mark() {
        return FormValues.text(link);
    }
}
