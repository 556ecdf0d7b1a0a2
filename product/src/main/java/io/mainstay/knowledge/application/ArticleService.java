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
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Beginning articles, from nothing or from what solved a record, and editing them.
@Service
@Transactional
public class ArticleService {

    private final ArticleKeeping keeping;
    private final ArticleAccess access;
    private final ArticleRules rules;
    private final Relations relations;
    private final Gate gate;
    private final Clock clock;

    ArticleService(
            ArticleKeeping keeping,
            ArticleAccess access,
            ArticleRules rules,
            Relations relations,
            Gate gate,
            Clock clock) {
        this.keeping = keeping;
        this.access = access;
        this.rules = rules;
        this.relations = relations;
        this.gate = gate;
        this.clock = clock;
    }

    public Article write(ArticleDetails details) {
        gate.require(WRITE);
        rules.checkNew(details);
        return keeping.create(details);
    }

    /// Writes it and links it with the record that it comes from, both ways readable.
    public Article write(ArticleDetails details, RecordRef from) {
        var article = write(details);
        relations.link(article.ref(), LinkKind.DERIVED_FROM, from);
        return article;
    }

    /// Changes what is known, from the version that the person has seen. What is published is
    /// published anew when it says something else.
    ///
    /// @throws StaleRecord when the article has moved on since
    public Article edit(ArticleNumber number, long version, UnaryOperator<ArticleDetails> change) {
        var before = access.toEdit(number);
        ArticleIsRetired.check(before);
        if (before.version() != version) {
            throw new StaleRecord(before.ref(), before.version());
        }
        var details = change.apply(ArticleDetails.of(before));
        var after =
                before.saying(details.wording(), clock.instant())
                        .readBy(details.readership())
                        .keptBy(details.owner(), details.review());
        rules.checkEdit(before, after);
        return after.equals(before) ? before : keeping.save(before, Outcome.of(after), "EDIT");
    }
}
