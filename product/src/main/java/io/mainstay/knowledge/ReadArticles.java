package io.mainstay.knowledge;

import io.mainstay.kernel.RecordRef;
import java.util.List;

/// Published articles, for whoever looks for an answer.
public interface ReadArticles {

    /// Its keepers read it also while it is not published.
    ///
    /// @throws io.mainstay.kernel.NoSuchRecord when it is not for the current actor
    ReadArticle read(ArticleNumber article);

    /// Those that answered the most, of the newest that the current actor sees.
    List<LikelyAnswer> mostUsed(int most);

    /// The last word of each person counts.
    void judge(ArticleNumber article, boolean helped);

    /// The current actor found in the article what they wanted to know, which the record tells: it
    /// answered that, and it helped.
    void solved(RecordRef record, ArticleNumber article);
}
