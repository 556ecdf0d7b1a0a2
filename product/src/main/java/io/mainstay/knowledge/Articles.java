package io.mainstay.knowledge;

import io.mainstay.kernel.RecordRef;
import java.util.List;

/// Articles, for the modules that own the records which they answer.
public interface Articles {

    /// What the page of a record shows of its articles.
    AnswersOfRecord answers(RecordRef record);

    /// Writes an article as a draft.
    ArticleNumber write(NewArticle article);

    /// Hands a draft in and publishes it.
    void publish(ArticleNumber article);

    /// Notes that the article was the answer to the record.
    void answer(RecordRef record, ArticleNumber article);

    /// It was not the answer after all.
    void takeBack(RecordRef record, ArticleNumber article);

    /// Published articles that the current actor sees and that share words with a text of any
    /// length, the likeliest first. A word counts the more the fewer articles have it.
    List<LikelyAnswer> like(String text, int most);
}
