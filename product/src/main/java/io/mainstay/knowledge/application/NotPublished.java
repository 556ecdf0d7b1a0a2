package io.mainstay.knowledge.application;

import io.mainstay.kernel.Refusal;
import io.mainstay.knowledge.domain.Article;

/// Only what is published answers records and helps people.
final class NotPublished extends Refusal {

    private NotPublished(Article article) {
        super(Kind.CONFLICT, "article-not-published", article.number().toString());
    }

    static void check(Article article) {
        if (!article.isPublished()) {
            throw new NotPublished(article);
        }
    }
}
