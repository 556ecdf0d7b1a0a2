package io.mainstay.incident.web;

import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.AnswersOfRecord;
import io.mainstay.knowledge.Articles;
import io.mainstay.relation.Linked;
import io.mainstay.relation.Relations;
import java.util.List;
import org.springframework.stereotype.Component;

/// Reads what an incident is tied to in other rooms of the house: links, and the articles that
/// answered it.
@Component
class Ties {

    private final Relations relations;
    private final Articles articles;

    Ties(Relations relations, Articles articles) {
        this.relations = relations;
        this.articles = articles;
    }

    List<Linked> links(RecordRef incident) {
        return relations.of(incident);
    }

    AnswersOfRecord articles(RecordRef incident) {
        return articles.answers(incident);
    }
}
