package io.mainstay.knowledge.application;

import static io.mainstay.knowledge.domain.KnowledgePermission.WRITE;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.domain.Article;
import io.mainstay.relation.LinkKind;
import io.mainstay.relation.Relations;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Beginning articles, from nothing or from what solved a record, and editing them.
@Service
@Transactional
public class ArticleService {

    private final ArticleKeeping keeping;
    private final ArticleRules rules;
    private final Relations relations;
    private final Gate gate;
    private final ArticleRehearsal rehearsal;

    ArticleService(
            ArticleKeeping keeping,
            ArticleRules rules,
            Relations relations,
            Gate gate,
            ArticleRehearsal rehearsal) {
        this.keeping = keeping;
        this.rules = rules;
        this.relations = relations;
        this.gate = gate;
        this.rehearsal = rehearsal;
    }

    public Article write(ArticleDetails details) {
        gate.require(WRITE);
        return keeping.create(rules.checkNew(details));
    }

    /// Writes it and links it with the record that it comes from, both ways readable.
    public Article write(ArticleDetails details, RecordRef from) {
        var article = write(details);
        relations.link(article.ref(), LinkKind.DERIVED_FROM, from);
        return article;
    }

    /// Changes what is known, from the version that the person has seen. What is published is
    /// published anew when it says something else; while it is revised, its revision says so.
    ///
    /// @throws StaleRecord when the article has moved on since
    public Article edit(ArticleNumber number, long version, UnaryOperator<ArticleDetails> change) {
        var before = rehearsal.editable(number);
        if (before.version() != version) {
            throw new StaleRecord(before.ref(), before.version());
        }
        var after = rehearsal.edited(before, change);
        return after.equals(before) ? before : keeping.save(before, Outcome.of(after), "EDIT");
    }
}
