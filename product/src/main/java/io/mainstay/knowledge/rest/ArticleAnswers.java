package io.mainstay.knowledge.rest;

import io.mainstay.classification.CustomFields;
import io.mainstay.classification.CustomJson;
import io.mainstay.knowledge.application.ArticleAccess;
import io.mainstay.knowledge.domain.Article;
import io.mainstay.knowledge.persistence.ArticleList;
import io.mainstay.knowledge.rest.ArticleJson.RevisionJson;
import io.mainstay.people.TeamId;
import io.mainstay.people.UnitId;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.rest.Answers;
import io.mainstay.platform.rest.NamedJson;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Shows an article to whoever asked. Who gave it away and no longer sees it gets an empty answer.
@Component
class ArticleAnswers {

    static final String PATH = "/api/v1/articles";

    private final ArticleAccess access;
    private final Lists lists;
    private final CustomFields customFields;

    ArticleAnswers(ArticleAccess access, Lists lists, CustomFields customFields) {
        this.access = access;
        this.lists = lists;
        this.customFields = customFields;
    }

    ResponseEntity<ArticleJson> answer(Article article) {
        return Answers.versioned(article.version(), json(article));
    }

    ResponseEntity<ArticleJson> created(Article article) {
        return Answers.created(PATH + "/" + article.number(), article.version(), json(article));
    }

    private Optional<ArticleJson> json(Article article) {
        return lists.row(ArticleList.LIST, article.ref()).map(row -> json(article, row));
    }

    private ArticleJson json(Article article, Row row) {
        var wording = article.wording();
        var readers = article.readership();
        return new ArticleJson(
                article.number().toString(),
                article.version(),
                article.state(),
                access.actions(article).stream().map(Enum::name).toList(),
                wording.title(),
                wording.body(),
                wording.kind(),
                wording.language(),
                readers.audience(),
                readers.team().map(TeamId::value),
                readers.unit().map(UnitId::value),
                NamedJson.in(row, "team"),
                NamedJson.in(row, "owner"),
                NamedJson.in(row, "author"),
                article.review(),
                article.life().edition(),
                article.life().published(),
                article.life().reason(),
                article.revision().filter(any -> access.isKeeper(article)).map(RevisionJson::of),
                row.whole("used").orElse(0),
                row.whole("helped").orElse(0),
                row.whole("helpedNot").orElse(0),
                CustomJson.of(customFields.shown(ArticleList.NAME, article.custom())));
    }
}
