package io.mainstay.wall;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.knowledge.application.ArticleDetails;
import io.mainstay.knowledge.application.ArticleService;
import io.mainstay.knowledge.application.ArticleTransitions;
import io.mainstay.knowledge.domain.Article;
import io.mainstay.knowledge.domain.ArticleLifecycle.State;
import io.mainstay.knowledge.domain.Audience;
import io.mainstay.knowledge.domain.Kind;
import io.mainstay.knowledge.domain.Owner;
import io.mainstay.knowledge.domain.Readership;
import io.mainstay.people.TeamId;
import io.mainstay.people.UnitId;
import io.mainstay.testing.TestClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/// An article of every sort, for everybody of a town to try.
record Library(List<KnownArticle> articles) {

    static Library of(Town town, ApplicationContext product) {
        return new Library(new Shelf(town, product).filled());
    }

    private record Shelf(Town town, ArticleService articles, ArticleTransitions transitions) {

        Shelf(Town town, ApplicationContext product) {
            this(
                    town,
                    product.getBean(ArticleService.class),
                    product.getBean(ArticleTransitions.class));
        }

        List<KnownArticle> filled() {
            var here = town.organisation();
            var analyst = Optional.of(town.everybody().getFirst().id().value());
            var below = Set.of(here.closedUnit, here.belowClosed);
            return List.of(
                    put(sort("of an analyst", State.PUBLISHED, Audience.EVERYBODY, analyst)),
                    put(sort("for everybody", State.PUBLISHED, Audience.EVERYBODY)),
                    put(sort("for staff", State.PUBLISHED, Audience.STAFF)),
                    put(sort("revised", State.PUBLISHED, Audience.STAFF)),
                    put(ownedBy(here.network, sort("revised", State.PUBLISHED, Audience.STAFF))),
                    put(forTeam("for a team", here.network)),
                    put(forTeam("for a supplier's team", here.firm)),
                    put(
                            new KnownArticle(
                                    "for a unit",
                                    0,
                                    State.PUBLISHED,
                                    Audience.UNIT,
                                    Optional.empty(),
                                    below,
                                    Optional.empty(),
                                    Optional.empty())),
                    put(sort("draft", State.DRAFT, Audience.EVERYBODY)),
                    put(sort("draft of an analyst", State.DRAFT, Audience.EVERYBODY, analyst)),
                    put(ownedBy(here.network, sort("draft", State.DRAFT, Audience.EVERYBODY))),
                    put(ownedBy(here.firm, sort("draft", State.DRAFT, Audience.EVERYBODY))),
                    put(sort("in review", State.IN_REVIEW, Audience.STAFF)),
                    put(sort("retired", State.RETIRED, Audience.EVERYBODY)));
        }

        private KnownArticle put(KnownArticle plan) {
            var article = Actors.as(actor(plan), () -> articles.write(details(plan)));
            Actors.run(Actor.system(Channel.JOB), () -> move(article, plan.state()));
            if (plan.isRevised()) {
                Actors.run(Actor.system(Channel.JOB), () -> transitions.revise(article.number()));
            }
            return new KnownArticle(
                    plan.label(),
                    article.number().serial(),
                    plan.state(),
                    plan.audience(),
                    plan.readersTeam(),
                    plan.readersUnits(),
                    plan.ownersTeam(),
                    plan.author());
        }

        private void move(Article article, State state) {
            switch (state) {
                case DRAFT -> {}
                case IN_REVIEW -> transitions.submit(article.number());
                case PUBLISHED -> {
                    transitions.submit(article.number());
                    transitions.publish(article.number());
                }
                case RETIRED -> transitions.retire(article.number(), "Out of date");
            }
        }

        private static Actor actor(KnownArticle plan) {
            return plan.author()
                    .map(author ->
                            new Actor(
                                    Optional.of(new io.mainstay.kernel.PersonId(author)),
                                    "Author",
                                    Set.of(Role.SERVICE_DESK_ANALYST),
                                    Standing.NONE,
                                    Channel.PAGE,
                                    false))
                    .orElseGet(() -> Actor.system(Channel.JOB));
        }

        /// What nobody else is to own belongs to a team that nobody of the town is in.
        private ArticleDetails details(KnownArticle plan) {
            var here = town.organisation();
            var blank = ArticleDetails.blank(Kind.HOW_TO).saying("How " + plan.label(), "A zebra.");
            var unit = plan.readersUnits().isEmpty() ? null : new UnitId(here.closedUnit);
            return new ArticleDetails(
                    blank.wording(),
                    new Readership(
                            Optional.of(plan.audience()),
                            plan.readersTeam().map(TeamId::new),
                            Optional.ofNullable(unit)),
                    new Owner(
                            Optional.of(new TeamId(plan.ownersTeam().orElse(here.nobodys))),
                            Optional.empty()),
                    Optional.of(
                            LocalDate.ofInstant(TestClock.NINE_O_CLOCK, ZoneOffset.UTC)
                                    .plusMonths(6)));
        }

        private static KnownArticle sort(String label, State state, Audience audience) {
            return sort(label, state, audience, Optional.empty());
        }

        private static KnownArticle sort(
                String label, State state, Audience audience, Optional<Long> author) {
            return new KnownArticle(
                    label,
                    0,
                    state,
                    audience,
                    Optional.empty(),
                    Set.of(),
                    Optional.empty(),
                    author);
        }

        private static KnownArticle forTeam(String label, long team) {
            return new KnownArticle(
                    label,
                    0,
                    State.PUBLISHED,
                    Audience.TEAM,
                    Optional.of(team),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty());
        }

        private static KnownArticle ownedBy(long team, KnownArticle other) {
            return new KnownArticle(
                    other.label() + " of a team",
                    0,
                    other.state(),
                    other.audience(),
                    Optional.empty(),
                    Set.of(),
                    Optional.of(team),
                    Optional.empty());
        }
    }
}
