package io.mainstay.knowledge.application;

import io.mainstay.kernel.Refusal;
import io.mainstay.knowledge.domain.Article;

/// What is being revised is not retired under the hands of whoever revises it.
final class BeingRevised extends Refusal {

    private BeingRevised(Article article) {
        super(Kind.CONFLICT, "article-being-revised", article.number().toString());
    }

    static void check(Article article) {
        if (article.revision().isPresent()) {
            throw new BeingRevised(article);
        }
    }
}
