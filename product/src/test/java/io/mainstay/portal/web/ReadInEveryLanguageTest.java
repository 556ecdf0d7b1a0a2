package io.mainstay.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import io.mainstay.bulletin.Addressees;
import io.mainstay.bulletin.Bulletins;
import io.mainstay.bulletin.Kind;
import io.mainstay.bulletin.Language;
import io.mainstay.bulletin.NewBulletin;
import io.mainstay.bulletin.Severity;
import io.mainstay.incident.Cast;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentConversation;
import io.mainstay.incident.application.IncidentTransitions;
import io.mainstay.incident.domain.Hold;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.knowledge.Articles;
import io.mainstay.knowledge.NewArticle;
import io.mainstay.platform.words.MarkedWords;
import io.mainstay.platform.words.Words;
import io.mainstay.satisfaction.application.SurveyRulesService;
import io.mainstay.satisfaction.domain.SurveyRules;
import io.mainstay.testing.ModuleTest;
import io.mainstay.testing.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.web.context.WebApplicationContext;

/// Whoever uses services reads nothing in a language that is not theirs: not on any page that they
/// come to by its links, not from any form, and not from what goes wrong.
@ModuleTest
@Import(Cast.class)
class ReadInEveryLanguageTest {

    private static final List<String> DOORS =
            List.of(
                    "/",
                    "/?q=Wal",
                    "/?q=nothing-of-the-kind",
                    "/portal/things",
                    "/portal/things?of=colleagues",
                    "/portal/answers",
                    "/portal/answers?q=Wal",
                    "/portal/broken",
                    "/portal/me",
                    "/notifications",
                    "/status");

    private static final List<String> WALLS =
            List.of("/portal/things/INC-999999", "/portal/things/x", "/no/such/page");

    @TestBean(name = "words")
    @Nullable Words marked;

    @Autowired WebApplicationContext context;
    @Autowired Cast cast;
    @Autowired IncidentTransitions transitions;
    @Autowired IncidentConversation conversation;
    @Autowired Articles articles;
    @Autowired Bulletins bulletins;
    @Autowired SurveyRulesService rules;

    @BeforeEach
    void asksHowItWas() {
        ask(true);
    }

    @AfterEach
    void asksNoMore() {
        ask(false);
    }

    static Words marked() throws IOException {
        return MarkedWords.read();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "nl-NL"})
    void onEveryPageThatTheyComeTo(String tag) {
        var locale = Locale.forLanguageTag(tag);
        var caller = cast.actor("Greta van Wal", Standing.NONE, Role.USER);
        var visit = new Visit(context, caller, locale);
        published();
        told();
        reportedInEveryState(visit);

        DOORS.forEach(visit::open);
        visit.follow();
        WALLS.forEach(visit::refused);
        visit.send();

        assertSoftly(they -> {
            they.assertThat(visit.gaps()).isEmpty();
            they.assertThat(visit.broken()).isEmpty();
            they.assertThat(visit.pages()).hasSizeGreaterThan(40);
            they.assertThat(visit.pages().keySet())
                    .anyMatch(at -> at.startsWith("/surveys/"))
                    .anyMatch(at -> at.startsWith("/bulletins/"))
                    .anyMatch(at -> at.startsWith("/portal/answers/"));
            they.assertThat(visit.pages().values())
                    .allMatch(page -> page.contains("<html lang=\"" + tag + "\""));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "nl-NL"})
    void beforeTheyHaveSignedIn(String tag) {
        var visit = new Visit(context, null, Locale.forLanguageTag(tag));

        visit.open("/sign-in");

        assertThat(visit.gaps()).isEmpty();
        assertThat(visit.pages().get("/sign-in")).contains("<html lang=\"" + tag + "\"");
    }

    @Test
    void butWhoWorksHereReadsOneLanguageAtATime() {
        var visit = new Visit(context, cast.marta(), Locale.GERMANY);

        visit.open("/incidents");
        visit.open("/portal");

        assertThat(visit.pages().get("/incidents"))
                .contains("<html lang=\"en-US\"")
                .doesNotContain("Abmelden");
        assertThat(visit.pages().get("/portal"))
                .contains("<html lang=\"de-DE\"")
                .contains("Etwas funktioniert nicht");
    }

    private void reportedInEveryState(Visit visit) {
        reported(visit, "Der Wal ist neu");
        var given = reported(visit, "Der Wal ist bei jemandem");
        assigned(given);
        var inWork = reported(visit, "Am Wal wird gearbeitet");
        started(inWork);
        as(cast.rui(), () -> conversation.say(inWork, false, "Ein **neuer** Wal", List.of()));
        for (var code : List.of("USER", "SUPPLIER", "CHANGE", "PART")) {
            var held = reported(visit, "Der Wal wartet: " + code);
            started(held);
            var until = TestClock.NINE_O_CLOCK.plus(Duration.ofDays(code.length()));
            as(
                    cast.rui(),
                    () ->
                            transitions.hold(
                                    held,
                                    new Hold(code, Optional.of(until), Optional.empty()),
                                    Optional.empty()));
        }
        var solved = reported(visit, "Der Wal ist geheilt");
        as(cast.marta(), () -> transitions.resolve(solved, "SOLVED", "Umgedreht"));
        var over = reported(visit, "Der Wal ist weg");
        as(cast.marta(), () -> transitions.resolve(over, "SOLVED", "Umgedreht"));
        visit.post("/portal/things/" + over + "/closure");
        var dropped = reported(visit, "Der Wal war keiner");
        visit.post("/portal/things/" + dropped + "/withdrawal", "reason", "Es war ein Hai");
    }

    private static IncidentNumber reported(Visit visit, String title) {
        var href = visit.post("/portal/broken", "about", title, "looked", "true");
        return IncidentNumber.of(href.substring(href.lastIndexOf('/') + 1));
    }

    private void assigned(IncidentNumber number) {
        var rui = cast.rui().person();
        var team = cast.network();
        cast.join(rui.orElseThrow(), team);
        as(cast.marta(), () -> transitions.assign(number, team, rui, Optional.empty()));
    }

    private void started(IncidentNumber number) {
        assigned(number);
        as(cast.rui(), () -> transitions.start(number));
    }

    private void ask(boolean asking) {
        Actors.run(
                Actor.system(Channel.JOB),
                () ->
                        rules.change(
                                new SurveyRules(
                                        asking,
                                        1,
                                        0,
                                        14,
                                        2,
                                        Optional.empty(),
                                        Instant.EPOCH,
                                        rules.current().version())));
    }

    private void published() {
        var keeper = cast.actor("Kaye Keeper", Standing.NONE, Role.KNOWLEDGE_MANAGER);
        var team = cast.network();
        cast.join(keeper.person().orElseThrow(), team);
        Actors.run(
                keeper,
                () -> {
                    var review = LocalDate.of(2027, 1, 1);
                    articles.publish(
                            articles.write(
                                    new NewArticle(
                                            "Der Wal druckt nicht",
                                            "Papier *nachlegen*, dann den Wal neu starten.",
                                            "HOW_TO",
                                            "EVERYBODY",
                                            team,
                                            review)));
                });
    }

    private void told() {
        for (var kind : Kind.values()) {
            for (var severity : Severity.values()) {
                Actors.run(
                        cast.manager(),
                        () ->
                                bulletins.publish(
                                        new NewBulletin(
                                                "Wal: " + kind + " " + severity,
                                                "Wir sehen nach.",
                                                kind,
                                                severity,
                                                Language.GERMAN,
                                                Addressees.HOUSE,
                                                false,
                                                Optional.of(TestClock.NINE_O_CLOCK),
                                                Optional.of(
                                                        TestClock.NINE_O_CLOCK.plus(
                                                                Duration.ofHours(2))),
                                                Optional.empty())));
            }
        }
    }

    private static void as(Actor actor, Runnable deed) {
        Actors.run(actor, deed::run);
    }
}
