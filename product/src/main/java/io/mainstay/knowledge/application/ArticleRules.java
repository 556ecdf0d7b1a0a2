package io.mainstay.knowledge.application;

import io.mainstay.classification.CustomFields;
import io.mainstay.classification.CustomFields.Change;
import io.mainstay.kernel.Check;
import io.mainstay.knowledge.domain.Article;
import io.mainstay.knowledge.domain.Audience;
import io.mainstay.knowledge.domain.Owner;
import io.mainstay.knowledge.domain.Readership;
import io.mainstay.knowledge.domain.Wording;
import io.mainstay.knowledge.persistence.ArticleList;
import io.mainstay.knowledge.persistence.KnownUnits;
import io.mainstay.people.TeamId;
import io.mainstay.people.TeamSummary;
import io.mainstay.people.Teams;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The guards of an article that need more than the article itself.
@Component
class ArticleRules {

    private static final int LONGEST_REASON = 2_000;
    private static final int MOST_YEARS_AHEAD = 10;
    private static final LocalDate EARLIEST = LocalDate.EPOCH;

    private final Teams teams;
    private final KnownUnits units;
    private final CustomFields customFields;
    private final Clock clock;

    ArticleRules(Teams teams, KnownUnits units, CustomFields customFields, Clock clock) {
        this.teams = teams;
        this.units = units;
        this.customFields = customFields;
        this.clock = clock;
    }

    /// @return the details with the custom values in the form in which they are kept
    ArticleDetails checkNew(ArticleDetails details) {
        var nothing = ArticleDetails.blank(details.wording().kind());
        var check = check(details, nothing);
        var kept = customFields.checked(change(nothing, details, true), check);
        check.orRefuse();
        return details.with(kept);
    }

    /// What is published stays complete.
    ///
    /// @return the article with the custom values in the form in which they are kept
    Article checkEdit(Article before, Article after) {
        var now = ArticleDetails.of(before);
        var next = ArticleDetails.of(after);
        var check = check(next, now);
        if (after.isPublished()) {
            checkComplete(after, check);
        }
        var kept = customFields.checked(change(now, next, false), check);
        check.orRefuse();
        return after.with(kept);
    }

    private static Change change(ArticleDetails before, ArticleDetails after, boolean isNew) {
        return new Change(
                ArticleList.NAME,
                Optional.empty(),
                Optional.empty(),
                before.custom(),
                after.custom(),
                isNew);
    }

    /// What readers and reviewers can expect of an article; all that is missing is said at once.
    void checkComplete(Article article) {
        var check = new Check();
        checkComplete(article, check);
        check.that(
                        article.review().filter(this::isOver).isEmpty(),
                        "reviewDate",
                        "article-review-over")
                .orRefuse();
    }

    void checkReason(String reason) {
        new Check().text("reason", reason, LONGEST_REASON).orRefuse();
    }

    private static void checkComplete(Article article, Check check) {
        check.that(!article.wording().body().isBlank(), "body", "article-without-body")
                .that(article.readership().isSaid(), "audience", "article-without-audience")
                .that(article.owner().isSomebody(), "team", "article-without-owner")
                .that(article.review().isPresent(), "reviewDate", "article-without-review");
    }

    private Check check(ArticleDetails details, ArticleDetails before) {
        var wording = details.wording();
        var check =
                new Check()
                        .text("title", wording.title(), Wording.LONGEST_TITLE)
                        .that(wording.title().lines().count() <= 1, "title", "one-line")
                        .optionalText("body", wording.body(), Wording.LONGEST_BODY)
                        .that(
                                details.review().filter(this::isOutOfTime).isEmpty(),
                                "reviewDate",
                                "not-a-review-date");
        checkReaders(details.readership(), before.readership(), check);
        checkOwner(details.owner(), before.owner(), check);
        return check;
    }

    private boolean isOver(LocalDate day) {
        return day.isBefore(LocalDate.now(clock));
    }

    private boolean isOutOfTime(LocalDate day) {
        return day.isBefore(EARLIEST)
                || day.isAfter(LocalDate.now(clock).plusYears(MOST_YEARS_AHEAD));
    }

    private void checkReaders(Readership readers, Readership before, Check check) {
        if (readers.equals(before)) {
            return;
        }
        var audience = readers.audience();
        check.that(
                        readers.team().isPresent() || !audience.equals(Optional.of(Audience.TEAM)),
                        "audienceTeam",
                        "required")
                .that(
                        readers.team().isEmpty() || readers.team().flatMap(this::team).isPresent(),
                        "audienceTeam",
                        "no-such-team")
                .that(
                        readers.unit().isPresent() || !audience.equals(Optional.of(Audience.UNIT)),
                        "audienceUnit",
                        "required")
                .that(
                        readers.unit().isEmpty() || readers.unit().flatMap(units::name).isPresent(),
                        "audienceUnit",
                        "no-such-unit");
    }

    /// Who owned it before may keep it, in the team or no longer.
    private void checkOwner(Owner owner, Owner before, Check check) {
        if (owner.equals(before)) {
            return;
        }
        var known = owner.team().flatMap(this::team);
        check.that(owner.team().isEmpty() || known.isPresent(), "team", "no-such-team");
        check.that(owner.person().isEmpty() || owner.team().isPresent(), "team", "required");
        known.ifPresent(team ->
                check.that(
                        owner.person().isEmpty()
                                || teams.membersOf(team.id()).contains(owner.person().get()),
                        "owner",
                        "not-in-team"));
    }

    private Optional<TeamSummary> team(TeamId id) {
        return teams.find(id).filter(TeamSummary::active);
    }
}
