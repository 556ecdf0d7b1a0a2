package io.mainstay.knowledge.application;

import static io.mainstay.knowledge.domain.ArticleLifecycle.LIFECYCLE;
import static io.mainstay.knowledge.domain.KnowledgePermission.JUDGE;
import static io.mainstay.knowledge.domain.KnowledgePermission.READ_AS_STAFF;
import static io.mainstay.knowledge.domain.KnowledgePermission.RELEASE;
import static io.mainstay.knowledge.domain.KnowledgePermission.WRITE;
import static io.mainstay.knowledge.persistence.ArticleVisibility.ARTICLES;
import static io.mainstay.knowledge.persistence.ArticleVisibility.KEEPERS;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.Lifecycle;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.Permission;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.domain.Article;
import io.mainstay.knowledge.domain.ArticleLifecycle.Action;
import io.mainstay.knowledge.domain.ArticleRepository;
import io.mainstay.knowledge.domain.RevisionLifecycle;
import io.mainstay.platform.access.Visible;
import io.mainstay.relation.RelationPermission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Which articles the current actor sees, and what they may do with one. Only its keepers change an
/// article, whatever their roles.
@Component
public class ArticleAccess {

    private final ArticleRepository articles;
    private final Gate gate;
    private final Clock clock;

    ArticleAccess(ArticleRepository articles, Gate gate, Clock clock) {
        this.articles = articles;
        this.gate = gate;
        this.clock = clock;
    }

    /// @throws NoSuchRecord when it is not there or not to be known of
    public Article get(ArticleNumber number) {
        return find(number).orElseThrow(() -> new NoSuchRecord(number));
    }

    public Optional<Article> find(ArticleNumber number) {
        return articles.find(number, Visible.now(ARTICLES));
    }

    /// Whether the actor sees what it was before and what it may become.
    public boolean isKeeper(Article article) {
        return articles.find(article.number(), Visible.now(KEEPERS)).isPresent();
    }

    /// The actions that lead on from where the article and its revision are, and that the actor may
    /// take. What is being revised is not retired meanwhile.
    public List<Enum<?>> actions(Article article) {
        if (!isKeeper(article)) {
            return List.of();
        }
        var actions = new ArrayList<Enum<?>>();
        if (article.isPublished()) {
            open(RevisionLifecycle.LIFECYCLE, article.stage()).forEach(actions::add);
        }
        if (article.revision().isEmpty()) {
            open(LIFECYCLE, article.state()).forEach(actions::add);
        }
        return actions;
    }

    private <S extends Enum<S>, A extends Enum<A>> Stream<A> open(Lifecycle<S, A> life, S now) {
        return life.actionsIn(now).stream().filter(action -> gate.allows(life.permission(action)));
    }

    public boolean mayWrite() {
        return gate.allows(WRITE);
    }

    public boolean mayEdit(Article article) {
        return article.isEditable() && gate.allows(toEdit(article)) && isKeeper(article);
    }

    public void requireWrite() {
        gate.require(WRITE);
    }

    public boolean mayJudge(Article article) {
        return article.isPublished() && gate.allowsSomewhere(JUDGE);
    }

    public boolean isOverdue(Article article) {
        return article.isOverdue(LocalDate.now(clock));
    }

    public boolean readsAsStaff() {
        return gate.allowsSomewhere(READ_AS_STAFF);
    }

    public boolean mayLink() {
        return gate.allows(RelationPermission.LINK);
    }

    void requireRelease() {
        gate.require(RELEASE);
    }

    void requireJudge() {
        gate.requireSomewhere(JUDGE);
    }

    Article forEdit(Article article) {
        return require(article, toEdit(article));
    }

    Article forMove(Article article, Action action) {
        return require(article, LIFECYCLE.permission(action));
    }

    /// To move the article itself, or what it is to say while it is published.
    Article toMove(ArticleNumber number, Action action, RevisionLifecycle.Action whilePublished) {
        var article = get(number);
        return article.isPublished()
                ? require(article, RevisionLifecycle.LIFECYCLE.permission(whilePublished))
                : require(article, LIFECYCLE.permission(action));
    }

    Article toRevise(ArticleNumber number, RevisionLifecycle.Action action) {
        return require(get(number), RevisionLifecycle.LIFECYCLE.permission(action));
    }

    private Article require(Article article, Permission leave) {
        gate.require(leave);
        if (!isKeeper(article)) {
            throw new NotAllowed(leave);
        }
        return article;
    }

    /// What is published is corrected by those who publish; a revision is written like a draft.
    private static Permission toEdit(Article article) {
        return article.isPublished() && article.revision().isEmpty() ? RELEASE : WRITE;
    }
}
