package io.mainstay.knowledge.application;

import io.mainstay.journal.Attachments;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Outcome;
import io.mainstay.knowledge.domain.Article;
import io.mainstay.knowledge.domain.ArticleRepository;
import io.mainstay.knowledge.domain.Edition;
import io.mainstay.platform.audit.Ledger;
import org.springframework.stereotype.Component;

/// How every use case writes an article down: saved with its version, told to the ledger, and what
/// was published kept for ever.
@Component
class ArticleKeeping {

    private final ArticleRepository articles;
    private final Attachments attachments;
    private final Ledger ledger;

    ArticleKeeping(ArticleRepository articles, Attachments attachments, Ledger ledger) {
        this.articles = articles;
        this.attachments = attachments;
        this.ledger = ledger;
    }

    Article create(ArticleDetails details) {
        var article =
                Article.begun(articles.nextNumber(), details.wording(), Actors.current().person())
                        .readBy(details.readership())
                        .keptBy(details.owner(), details.review())
                        .with(details.custom());
        articles.add(article);
        keepFiles(article);
        return ledger.created(Outcome.of(article));
    }

    Article save(Article before, Outcome<Article> outcome, String action) {
        var saved = articles.update(outcome.record());
        var life = saved.life();
        keepFiles(saved);
        if (life.edition() > before.life().edition()) {
            articles.keep(
                    saved.number(),
                    new Edition(
                            life.edition(),
                            saved.wording().title(),
                            saved.wording().body(),
                            life.published().orElseThrow(),
                            Actors.current().person()));
        }
        return ledger.changed(before, new Outcome<>(saved, outcome.happened()), action);
    }

    private void keepFiles(Article article) {
        attachments.keep(article.ref(), article.working().wording().body());
    }
}
