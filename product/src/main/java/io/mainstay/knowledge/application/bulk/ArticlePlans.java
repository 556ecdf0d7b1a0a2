package io.mainstay.knowledge.application.bulk;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.PersonId;
import io.mainstay.knowledge.application.ArticleDetails;
import io.mainstay.knowledge.application.ArticleRehearsal;
import io.mainstay.knowledge.application.ArticleService;
import io.mainstay.knowledge.application.ArticleTransitions;
import io.mainstay.knowledge.domain.Article;
import io.mainstay.knowledge.domain.KnowledgePermission;
import io.mainstay.knowledge.domain.Owner;
import io.mainstay.people.Holder;
import io.mainstay.people.TeamId;
import io.mainstay.platform.bulk.BulkField;
import io.mainstay.platform.bulk.BulkInput;
import io.mainstay.platform.bulk.BulkPlan;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What can be done to many articles, and how it is taken back.
@Component
class ArticlePlans {

    private static final String TO = "team";
    private static final String DAY = "reviewDate";
    private static final String REASON = "reason";

    private final ArticleService articles;
    private final ArticleTransitions transitions;
    private final ArticleRehearsal rehearsal;

    ArticlePlans(
            ArticleService articles, ArticleTransitions transitions, ArticleRehearsal rehearsal) {
        this.articles = articles;
        this.transitions = transitions;
        this.rehearsal = rehearsal;
    }

    List<BulkPlan<Article>> plans() {
        return List.of(own(), review(), retire());
    }

    private BulkPlan<Article> own() {
        return BulkPlan.<Article>of(
                        "own",
                        KnowledgePermission.WRITE,
                        BulkField.pick(TO, "knowledge.kept-by", "holder").needed())
                .checking(input -> owner(input))
                .trying((article, input) ->
                        rehearsal.edit(article, before -> before.keptBy(owner(input))))
                .doing((article, input) -> edit(article, before -> before.keptBy(owner(input))))
                .takingBack(this::giveBack);
    }

    private static Owner owner(BulkInput input) {
        var to = Holder.of(input.needed(TO));
        return new Owner(Optional.of(to.team()), to.person());
    }

    private void giveBack(Article now, Map<String, @Nullable String> before, String reason) {
        var team = before.containsKey("team") ? id(before, "team") : id(now, "team");
        var owner = before.containsKey("owner") ? id(before, "owner") : id(now, "owner");
        edit(
                now,
                details ->
                        details.keptBy(new Owner(team.map(TeamId::new), owner.map(PersonId::new))));
    }

    private static Optional<Long> id(Article article, String field) {
        return id(article.auditedFields(), field);
    }

    private static Optional<Long> id(Map<String, @Nullable String> fields, String field) {
        return Optional.ofNullable(fields.get(field)).map(Long::valueOf);
    }

    private BulkPlan<Article> review() {
        return BulkPlan.<Article>of(
                        "review",
                        KnowledgePermission.WRITE,
                        BulkField.day(DAY, "knowledge.reviewDate").needed())
                .checking(input -> day(input))
                .trying((article, input) ->
                        rehearsal.edit(
                                article, before -> before.reviewedOn(Optional.of(day(input)))))
                .doing((article, input) ->
                        edit(article, before -> before.reviewedOn(Optional.of(day(input)))))
                .takingBack(this::reviewBack);
    }

    private static LocalDate day(BulkInput input) {
        try {
            return LocalDate.parse(input.needed(DAY));
        } catch (DateTimeException broken) {
            throw InvalidInput.of(DAY, "not-a-day");
        }
    }

    private void reviewBack(Article now, Map<String, @Nullable String> before, String reason) {
        edit(
                now,
                details ->
                        details.reviewedOn(
                                Optional.ofNullable(before.get(DAY)).map(LocalDate::parse)));
    }

    /// Their life leads back through review only.
    private BulkPlan<Article> retire() {
        return BulkPlan.<Article>of(
                        "retire",
                        KnowledgePermission.RELEASE,
                        BulkField.text(REASON, "knowledge.reason").needed())
                .checking(input -> rehearsal.checkReason(input.text(REASON)))
                .trying((article, input) -> rehearsal.retire(article, input.text(REASON)))
                .doing((article, input) ->
                        transitions.retire(article.number(), input.text(REASON)));
    }

    private void edit(Article article, UnaryOperator<ArticleDetails> change) {
        articles.edit(article.number(), article.version(), change);
    }
}
