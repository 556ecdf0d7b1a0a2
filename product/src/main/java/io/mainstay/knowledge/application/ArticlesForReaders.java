package io.mainstay.knowledge.application;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.LikelyAnswer;
import io.mainstay.knowledge.ReadArticle;
import io.mainstay.knowledge.ReadArticles;
import io.mainstay.knowledge.persistence.ArticleUse;
import io.mainstay.knowledge.persistence.ArticleVisibility;
import io.mainstay.knowledge.persistence.LikelyArticles;
import io.mainstay.platform.access.Visible;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The face that knowledge shows to those who look for an answer.
@Service
@Transactional
class ArticlesForReaders implements ReadArticles {

    private final ArticleAccess access;
    private final AnswerService answers;
    private final ArticleUse use;
    private final LikelyArticles likely;

    ArticlesForReaders(
            ArticleAccess access, AnswerService answers, ArticleUse use, LikelyArticles likely) {
        this.access = access;
        this.answers = answers;
        this.use = use;
        this.likely = likely;
    }

    @Override
    @Transactional(readOnly = true)
    public ReadArticle read(ArticleNumber number) {
        var article = access.get(number);
        var wording = article.wording();
        return new ReadArticle(
                number,
                wording.title(),
                wording.body(),
                wording.language().tag(),
                article.life().published(),
                Actors.current().person().flatMap(me -> use.verdictOf(me, number)),
                access.mayJudge(article));
    }

    @Override
    @Transactional(readOnly = true)
    public List<LikelyAnswer> mostUsed(int most) {
        return likely.mostUsed(most, Visible.now(ArticleVisibility.ARTICLES));
    }

    @Override
    public void judge(ArticleNumber article, boolean helped) {
        answers.judge(article, helped);
    }

    @Override
    public void solved(RecordRef record, ArticleNumber article) {
        answers.judge(article, true);
        answers.selfServed(record, article);
    }
}
