package io.mainstay.knowledge.application.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.incident.Cast;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.application.ArticleAccess;
import io.mainstay.knowledge.application.ArticleDetails;
import io.mainstay.knowledge.application.ArticleService;
import io.mainstay.knowledge.application.ArticleTransitions;
import io.mainstay.knowledge.domain.Article;
import io.mainstay.knowledge.domain.ArticleLifecycle.State;
import io.mainstay.knowledge.domain.Audience;
import io.mainstay.knowledge.domain.Kind;
import io.mainstay.knowledge.domain.Owner;
import io.mainstay.knowledge.domain.Readership;
import io.mainstay.platform.bulk.BulkAction;
import io.mainstay.platform.bulk.BulkInput;
import io.mainstay.platform.bulk.application.BulkKinds;
import io.mainstay.testing.ModuleTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// What can be done to many articles at a time: tried, done and taken back one by one.
@ModuleTest
@Import(Cast.class)
class ArticleBulkTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 4);
    private static final LocalDate LATER = LocalDate.of(2027, 3, 1);

    @Autowired BulkKinds kinds;
    @Autowired ArticleService articles;
    @Autowired ArticleTransitions transitions;
    @Autowired ArticleAccess access;
    @Autowired Cast cast;

    @Test
    void setsTheDayToLookAgainAndBack() {
        var article = published().ref();
        var input = new BulkInput(Map.of("reviewDate", LATER.toString()));
        var review = action("review");

        as(keeper(), () -> review.apply(article, input));
        assertThat(get(article).review()).contains(LATER);
        assertThat(get(article).life().edition()).isEqualTo(1);

        as(
                keeper(),
                () ->
                        review.takeBack(
                                article,
                                new BulkInput(Map.of()),
                                Map.of("reviewDate", DAY.toString()),
                                ""));
        assertThat(get(article).review()).contains(DAY);
    }

    @Test
    void givesThemToAnotherTeamAndBack() {
        var article = published().ref();
        var own = action("own");
        var before = Actors.as(keeper(), () -> own.fields(article));
        var input = new BulkInput(Map.of("team", cast.messaging().toString()));

        as(keeper(), () -> own.apply(article, input));
        assertThat(get(article).owner().team()).contains(cast.messaging());

        as(keeper(), () -> own.takeBack(article, new BulkInput(Map.of()), before, ""));
        assertThat(get(article).owner().team()).contains(cast.network());
    }

    @Test
    void saysBeforehandWhichMayNotBeRetired() {
        var free = published().ref();
        var busy = published();
        Actors.as(keeper(), () -> transitions.revise(busy.number()));
        var input = new BulkInput(Map.of("reason", "The tills are gone"));
        var retire = action("retire");

        var refused = Actors.as(keeper(), () -> retire.refusals(List.of(free, busy.ref()), input));
        assertThat(refused).containsOnlyKeys(busy.ref());
        assertThat(get(free).state()).isEqualTo(State.PUBLISHED);

        as(keeper(), () -> retire.apply(free, input));
        assertThat(get(free).state()).isEqualTo(State.RETIRED);
        assertThat(retire.canBeTakenBack(new BulkInput(Map.of()))).isFalse();
    }

    @Test
    void refusesThoseThatAreNotTheActorsToChange() {
        var published = published().ref();
        var input = new BulkInput(Map.of("reviewDate", LATER.toString()));

        assertThat(
                        Actors.as(
                                cast.marta(),
                                () -> action("review").refusals(List.of(published), input)))
                .containsOnlyKeys(published);
        assertThat(Actors.as(cast.marta(), () -> kinds.actions(kinds.get("knowledge"))))
                .extracting(BulkAction::name)
                .containsExactly("own", "review");
        assertThat(Actors.as(cast.aisha(), () -> kinds.actions(kinds.get("knowledge")))).isEmpty();
    }

    @Test
    void refusesInputThatSaysNothing() {
        for (var action : List.of("own", "review", "retire")) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> action(action).check(new BulkInput(Map.of())));
        }
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () -> action("review").check(new BulkInput(Map.of("reviewDate", "soon"))));
    }

    private BulkAction action(String name) {
        return kinds.get("knowledge").actions().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Article published() {
        var details =
                new ArticleDetails(
                        ArticleDetails.blank(Kind.HOW_TO).saying("A till", "Restart.").wording(),
                        Readership.of(Audience.EVERYBODY),
                        new Owner(Optional.of(cast.network()), Optional.empty()),
                        Optional.of(DAY));
        var number = Actors.as(cast.marta(), () -> articles.write(details)).number();
        Actors.as(cast.marta(), () -> transitions.submit(number));
        return Actors.as(keeper(), () -> transitions.publish(number));
    }

    private Article get(RecordRef ref) {
        return Actors.as(keeper(), () -> access.get(ArticleNumber.in(ref).orElseThrow()));
    }

    private static void as(Actor actor, Runnable work) {
        Actors.run(actor, work);
    }

    private Actor keeper() {
        return cast.actor("Kim Keeper", Standing.NONE, Role.KNOWLEDGE_MANAGER);
    }
}
