package io.mainstay.knowledge.application;

import static io.mainstay.knowledge.domain.ArticleLifecycle.Action.RETIRE;

import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.domain.Article;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// What an article would be like after an edit or on its way to be retired: by the rules that the
/// use cases obey, and nothing is kept. Opens no transaction, so that a refusal spoils none.
@Component
public class ArticleRehearsal {

    private final ArticleAccess access;
    private final ArticleRules rules;
    private final Clock clock;

    ArticleRehearsal(ArticleAccess access, ArticleRules rules, Clock clock) {
        this.access = access;
        this.rules = rules;
        this.clock = clock;
    }

    public void edit(Article article, UnaryOperator<ArticleDetails> change) {
        edited(editable(article), change);
    }

    public void retire(Article article, String reason) {
        retirable(article, reason).retire(reason);
    }

    public void checkReason(String reason) {
        rules.checkReason(reason);
    }

    Article editable(ArticleNumber number) {
        return editable(access.get(number));
    }

    private Article editable(Article article) {
        var before = access.forEdit(article);
        ArticleIsRetired.check(before);
        return before;
    }

    /// A revision has words and readers of its own; all else of what is published its readers see
    /// at once, so only those who publish change it.
    Article edited(Article before, UnaryOperator<ArticleDetails> change) {
        var details = change.apply(ArticleDetails.of(before));
        var after =
                before.saying(details.wording(), clock.instant())
                        .readBy(details.readership())
                        .keptBy(details.owner(), details.review())
                        .with(details.custom());
        var kept = rules.checkEdit(before, after);
        if (before.isPublished() && !kept.custom().equals(before.custom())) {
            access.requireRelease();
        }
        return kept;
    }

    Article retirable(Article article, String reason) {
        var before = access.forMove(article, RETIRE);
        rules.checkReason(reason);
        BeingRevised.check(before);
        return before;
    }
}
