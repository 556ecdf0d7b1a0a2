package io.mainstay.knowledge.application;

import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.AnswersOfRecord;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.Articles;
import io.mainstay.knowledge.LikelyAnswer;
import io.mainstay.knowledge.NewArticle;
import io.mainstay.knowledge.domain.Audience;
import io.mainstay.knowledge.domain.Kind;
import io.mainstay.knowledge.domain.Owner;
import io.mainstay.knowledge.domain.Readership;
import io.mainstay.knowledge.persistence.ArticleVisibility;
import io.mainstay.knowledge.persistence.LikelyArticles;
import io.mainstay.platform.access.Visible;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The face that knowledge shows to the modules that own records.
@Service
@Transactional
class ArticlesOfTheHouse implements Articles {

    private final ArticleService articles;
    private final ArticleTransitions transitions;
    private final AnswerService answers;
    private final LikelyArticles likely;

    ArticlesOfTheHouse(
            ArticleService articles,
            ArticleTransitions transitions,
            AnswerService answers,
            LikelyArticles likely) {
        this.articles = articles;
        this.transitions = transitions;
        this.answers = answers;
        this.likely = likely;
    }

    @Override
    @Transactional(readOnly = true)
    public AnswersOfRecord answers(RecordRef record) {
        return answers.of(record);
    }

    @Override
    public ArticleNumber write(NewArticle told) {
        var blank =
                ArticleDetails.blank(Kind.valueOf(told.kind())).saying(told.title(), told.body());
        return articles.write(
                        new ArticleDetails(
                                blank.wording(),
                                Readership.of(Audience.valueOf(told.audience())),
                                new Owner(Optional.of(told.owner()), Optional.empty()),
                                Optional.of(told.review())))
                .number();
    }

    @Override
    public void publish(ArticleNumber article) {
        transitions.submit(article);
        transitions.publish(article);
    }

    @Override
    public void answer(RecordRef record, ArticleNumber article) {
        answers.answer(record, article);
    }

    @Override
    public void takeBack(RecordRef record, ArticleNumber article) {
        answers.takeBack(record, article);
    }

    @Override
    @Transactional(readOnly = true)
    public List<LikelyAnswer> like(String text, int most) {
        return likely.find(text, most, Visible.now(ArticleVisibility.ARTICLES));
    }
}
