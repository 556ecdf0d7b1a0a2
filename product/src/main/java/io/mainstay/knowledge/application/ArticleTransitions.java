package io.mainstay.knowledge.application;

import static io.mainstay.knowledge.domain.ArticleLifecycle.Action.PUBLISH;
import static io.mainstay.knowledge.domain.ArticleLifecycle.Action.RETIRE;
import static io.mainstay.knowledge.domain.ArticleLifecycle.Action.REVISE;
import static io.mainstay.knowledge.domain.ArticleLifecycle.Action.SEND_BACK;
import static io.mainstay.knowledge.domain.ArticleLifecycle.Action.SUBMIT;

import io.mainstay.kernel.Outcome;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.domain.Article;
import io.mainstay.knowledge.domain.ArticleLifecycle.Action;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Moving an article through its life.
@Service
@Transactional
public class ArticleTransitions {

    private final ArticleKeeping keeping;
    private final ArticleAccess access;
    private final ArticleRules rules;
    private final Clock clock;

    ArticleTransitions(
            ArticleKeeping keeping, ArticleAccess access, ArticleRules rules, Clock clock) {
        this.keeping = keeping;
        this.access = access;
        this.rules = rules;
        this.clock = clock;
    }

    /// Hands it in, once it is complete: nobody reviews what lacks half.
    public Article submit(ArticleNumber number) {
        return whole(number, SUBMIT, Article::submit);
    }

    public Article publish(ArticleNumber number) {
        return whole(number, PUBLISH, article -> article.publish(clock.instant()));
    }

    public Article sendBack(ArticleNumber number, String reason) {
        return because(number, SEND_BACK, reason, article -> article.sendBack(reason));
    }

    public Article revise(ArticleNumber number) {
        return act(access.toMove(number, REVISE), REVISE, Article::revise);
    }

    public Article retire(ArticleNumber number, String reason) {
        return because(number, RETIRE, reason, article -> article.retire(reason));
    }

    private Article whole(
            ArticleNumber number, Action action, Function<Article, Outcome<Article>> work) {
        var before = access.toMove(number, action);
        var moved = work.apply(before);
        rules.checkComplete(before);
        return keeping.save(before, moved, action.name());
    }

    private Article because(
            ArticleNumber number,
            Action action,
            String reason,
            Function<Article, Outcome<Article>> work) {
        var before = access.toMove(number, action);
        rules.checkReason(reason);
        return act(before, action, work);
    }

    private Article act(Article before, Action action, Function<Article, Outcome<Article>> work) {
        return keeping.save(before, work.apply(before), action.name());
    }
}
