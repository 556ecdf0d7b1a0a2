package io.mainstay.knowledge.application;

import io.mainstay.kernel.Refusal;
import io.mainstay.knowledge.domain.Article;

/// What is retired is revised before anything of it changes.
final class ArticleIsRetired extends Refusal {

    private ArticleIsRetired(Article article) {
        super(Kind.CONFLICT, "article-retired", article.number().toString());
    }

    static void check(Article article) {
        if (!article.isEditable()) {
            throw new ArticleIsRetired(article);
        }
    }
}
