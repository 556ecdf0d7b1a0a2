package io.mainstay.knowledge;

import io.mainstay.kernel.RecordRef;
import java.util.List;

/// The articles that answered a record, as its page shows them.
///
/// @param answers those that the reader sees
/// @param editable whether the reader may give and take back answers
/// @param writing whether the reader may write an article from the record as it is now
public record AnswersOfRecord(
        RecordRef record, List<Answer> answers, boolean editable, boolean writing) {

    /// One article.
    ///
    /// @param stateKey of the words of its state
    public record Answer(ArticleNumber number, String title, String stateKey) {

        public String href() {
            return "/articles/" + number;
        }
    }

    /// Where a further answer is sent to, and where the answers stand alone.
    public String href() {
        return "/records/" + record + "/articles";
    }
}
