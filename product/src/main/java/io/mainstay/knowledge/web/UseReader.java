package io.mainstay.knowledge.web;

import io.mainstay.kernel.Actors;
import io.mainstay.knowledge.domain.Article;
import io.mainstay.knowledge.persistence.ArticleUse;
import io.mainstay.knowledge.web.ArticlePage.Use;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.relation.Relations;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads what an article was good for.
@Component
class UseReader {

    private final ArticleUse use;
    private final RecordDoors doors;
    private final Relations relations;

    UseReader(ArticleUse use, RecordDoors doors, Relations relations) {
        this.use = use;
        this.doors = doors;
        this.relations = relations;
    }

    Use of(Article article) {
        var answered = use.answeredBy(article.number());
        var cards = doors.findAll(answered);
        return new Use(
                Actors.current().person().flatMap(me -> use.verdictOf(me, article.number())),
                answered.stream().flatMap(record -> Stream.ofNullable(cards.get(record))).toList(),
                relations.of(article.ref()));
    }
}
