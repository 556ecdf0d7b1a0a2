package io.mainstay.knowledge.application;

import static io.mainstay.knowledge.domain.ArticleLifecycle.Action.PUBLISH;
import static io.mainstay.knowledge.domain.ArticleLifecycle.Action.RETIRE;
import static io.mainstay.knowledge.domain.ArticleLifecycle.Action.REVISE;
import static io.mainstay.knowledge.domain.ArticleLifecycle.Action.SEND_BACK;
import static io.mainstay.knowledge.domain.ArticleLifecycle.Action.SUBMIT;
import static io.mainstay.knowledge.domain.RevisionLifecycle.Action.DISCARD;

import io.mainstay.kernel.Outcome;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.domain.Article;
import io.mainstay.knowledge.domain.ArticleLifecycle.Action;
import io.mainstay.knowledge.domain.RevisionLifecycle;
import io.mainstay.notification.Mentions;
import java.time.Clock;
import java.util.List;
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
    private final ArticleRehearsal rehearsal;
    private final Mentions mentions;
    private final Clock clock;

    ArticleTransitions(
            ArticleKeeping keeping,
            ArticleAccess access,
            ArticleRules rules,
            ArticleRehearsal rehearsal,
            Mentions mentions,
            Clock clock) {
        this.keeping = keeping;
        this.access = access;
        this.rules = rules;
        this.rehearsal = rehearsal;
        this.mentions = mentions;
        this.clock = clock;
    }

    /// Hands it in, or its revision, once that is complete: nobody reviews what lacks half.
    public Article submit(ArticleNumber number) {
        var before = access.toMove(number, SUBMIT, RevisionLifecycle.Action.SUBMIT);
        return whole(before, SUBMIT, Article::submit);
    }

    public Article publish(ArticleNumber number) {
        var before = access.toMove(number, PUBLISH, RevisionLifecycle.Action.PUBLISH);
        return whole(before, PUBLISH, article -> article.publish(clock.instant()));
    }

    public Article sendBack(ArticleNumber number, String reason) {
        var before = access.toMove(number, SEND_BACK, RevisionLifecycle.Action.SEND_BACK);
        rules.checkReason(reason);
        return because(reason, act(before, SEND_BACK, article -> article.sendBack(reason)));
    }

    /// Takes it out of the archive, or begins to revise what stays published meanwhile.
    public Article revise(ArticleNumber number) {
        var before = access.toMove(number, REVISE, RevisionLifecycle.Action.REVISE);
        return act(before, REVISE, Article::revise);
    }

    /// Leaves what is published as it is.
    public Article discard(ArticleNumber number) {
        var before = access.toRevise(number, DISCARD);
        return act(before, DISCARD, Article::discard);
    }

    public Article retire(ArticleNumber number, String reason) {
        var before = rehearsal.retirable(access.get(number), reason);
        return because(reason, act(before, RETIRE, article -> article.retire(reason)));
    }

    /// Tells those whom a remark names; it is for the keepers.
    private Article because(String reason, Article after) {
        mentions.tell(after.ref(), reason, () -> access.isKeeper(after));
        return after;
    }

    /// The names in a remark on the article that stand for nobody who may read it.
    @Transactional(readOnly = true)
    public List<String> untold(Article article, String remark) {
        return mentions.untold(article.ref(), "", remark, () -> access.isKeeper(article));
    }

    private Article whole(Article before, Action action, Function<Article, Outcome<Article>> work) {
        var moved = work.apply(before);
        rules.checkComplete(before.working());
        return keeping.save(before, moved, action.name());
    }

    private Article act(Article before, Enum<?> action, Function<Article, Outcome<Article>> work) {
        return keeping.save(before, work.apply(before), action.name());
    }
}
