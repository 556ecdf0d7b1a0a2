package io.mainstay.knowledge.web;

import io.mainstay.knowledge.application.ArticleAccess;
import io.mainstay.knowledge.application.ArticleEditions;
import io.mainstay.knowledge.domain.Article;
import io.mainstay.knowledge.persistence.ArticleList;
import io.mainstay.knowledge.web.ArticlePage.Asked;
import io.mainstay.knowledge.web.ArticlePage.Editions;
import io.mainstay.knowledge.web.ArticlePage.Leave;
import io.mainstay.knowledge.web.ArticlePage.Published;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.web.record.Histories;
import io.mainstay.platform.web.record.History;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gathers what the page of an article shows.
@Component
class ArticlePageMaker {

    private final ArticleAccess access;
    private final ArticleEditions editions;
    private final UseReader use;
    private final PickedInArticle picked;
    private final Lists lists;
    private final Histories histories;

    ArticlePageMaker(
            ArticleAccess access,
            ArticleEditions editions,
            UseReader use,
            PickedInArticle picked,
            Lists lists,
            Histories histories) {
        this.access = access;
        this.editions = editions;
        this.use = use;
        this.picked = picked;
        this.lists = lists;
        this.histories = histories;
    }

    @Transactional(readOnly = true)
    public ArticlePage page(Article article, Asked asked) {
        var row = lists.row(ArticleList.LIST, article.ref()).orElseThrow();
        var leave = leave(article);
        return new ArticlePage(
                article,
                row,
                access.actions(article),
                leave,
                asked,
                picked.of(article, row),
                picked.custom(article.custom()),
                use.of(article),
                leave.keep() && asked.tab().equals("versions")
                        ? editions(article, asked)
                        : Optional.empty(),
                leave.keep() && asked.tab().equals("history")
                        ? Optional.of(history(article, asked))
                        : Optional.empty(),
                access.isOverdue(article));
    }

    private Leave leave(Article article) {
        return new Leave(
                access.mayEdit(article),
                access.mayJudge(article),
                access.isKeeper(article),
                access.readsAsStaff(),
                access.mayLink());
    }

    private Optional<Editions> editions(Article article, Asked asked) {
        var all = editions.of(article);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var names = editions.publishers(all);
        var shown = asked.edition().orElse(all.getFirst().number());
        return Optional.of(
                new Editions(
                        all.stream()
                                .map(one ->
                                        new Published(
                                                one,
                                                one.by()
                                                        .map(by -> names.getOrDefault(by, ""))
                                                        .orElse("")))
                                .toList(),
                        shown,
                        ArticleEditions.difference(article, all, shown)));
    }

    private History history(Article article, Asked asked) {
        return histories.of(article.ref(), asked.before(), "/articles/" + article.number());
    }
}
