package io.mainstay.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.Cast;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentConversation;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.application.IncidentTransitions;
import io.mainstay.incident.domain.Hold;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.Articles;
import io.mainstay.knowledge.NewArticle;
import io.mainstay.testing.ModuleTest;
import io.mainstay.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/// What those meet who use services, in a browser without script.
@ModuleTest
@Import(Cast.class)
class PortalPagesTest {

    @Autowired WebApplicationContext context;
    @Autowired Cast cast;
    @Autowired IncidentService incidents;
    @Autowired IncidentTransitions transitions;
    @Autowired IncidentConversation conversation;
    @Autowired Articles articles;
    @Autowired JdbcClient jdbc;

    private MockMvcTester web = MockMvcTester.of();

    @BeforeEach
    void opensTheHouse() {
        web = MockMvcTester.from(context);
    }

    @Test
    void isTheFirstPageOfWhoeverHasNoPartInTheProcesses() {
        assertThat(page(cast.aisha(), "/"))
                .contains("Good morning, Aisha. What do you need?")
                .contains("Something is broken")
                .doesNotContain("Incident");
        assertThat(page(cast.marta(), "/")).doesNotContain("Something is broken");
        assertThat(page(cast.marta(), "/portal")).contains("Something is broken");
    }

    @Test
    void answersFromArticlesAndOwnThingsOnly() {
        var article = published("Clean the quokka brush", "Turn the quokka off first.");
        var own = reported(cast.aisha(), "My quokka smokes");
        var others = reported(cast.zoe(), "Her quokka smokes too");

        assertThat(page(cast.aisha(), "/?q=quokka"))
                .contains("/portal/answers/" + article)
                .contains("/portal/things/" + own.number())
                .doesNotContain(others.number().toString());
        assertThat(page(cast.marta(), "/portal?q=quokka"))
                .contains("/portal/answers/" + article)
                .doesNotContain(own.number().toString());
    }

    @Test
    void showsWhatMayBeTheAnswerBeforeItIsSent() {
        var caller = cast.actor("Wanda Wombat", Standing.NONE, Role.USER);
        var article = published("The wombat printer blinks", "Feed the wombat printer.");
        var sent = new String[] {"about", "My wombat printer blinks", "who", "3", "bad", "2"};

        assertThat(post(caller, "/portal/broken", sent))
                .hasStatusOk()
                .bodyText()
                .contains("This may be the answer")
                .contains("value=\"" + article + "\"")
                .contains("My wombat printer blinks");
        assertThat(contacts(caller)).isEmpty();
        assertThat(post(caller, "/portal/broken", and(sent, "looked", "true"))).hasStatus(302);
        assertThat(contacts(caller)).containsExactly("PORTAL INCIDENT false null");
    }

    @Test
    void isReportedOnceHoweverOftenItIsSent() {
        var caller = cast.actor("Zed Zebu", Standing.NONE, Role.USER);
        var sent =
                new String[] {
                    "about",
                    "Zebu till is stuck\n\nSince nine",
                    "once",
                    UUID.randomUUID().toString(),
                    "looked",
                    "true"
                };

        var first = post(caller, "/portal/broken", sent);
        var second = post(caller, "/portal/broken", sent);

        assertThat(second).hasStatus(302);
        var href = Objects.requireNonNull(first.getResponse().getHeader("Location"));
        assertThat(href).startsWith("/portal/things/INC-");
        assertThat(second.getResponse().getHeader("Location")).isEqualTo(href);
        assertThat(page(caller, href)).contains("Zebu till is stuck").contains("Since nine");
        assertThat(contacts(caller)).hasSize(1);
    }

    @Test
    void takesNothingWithoutAWord() {
        assertThat(post(cast.aisha(), "/portal/broken", "about", " "))
                .hasStatus(422)
                .bodyText()
                .contains("What happened?");
        assertThat(post(cast.auditor(), "/portal/broken", "about", "Gnu")).hasStatus(403);
    }

    @Test
    void countsWhatAnArticleAnswered() {
        var caller = cast.actor("Olga Okapi", Standing.NONE, Role.USER);
        var article = published("The okapi is slow", "Restart the okapi.");

        assertThat(
                        post(
                                caller,
                                "/portal/broken",
                                "about",
                                "Okapi slow",
                                "answered",
                                article.toString()))
                .hasStatus(302);

        assertThat(contacts(caller)).containsExactly("PORTAL ARTICLE true null");
        assertThat(
                        jdbc.sql("select count(*) from knowledge.answer where article = :it")
                                .param("it", article.serial())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
        assertThat(page(caller, "/portal/answers/" + article)).contains("aria-pressed=\"true\"");
        assertThat(
                        jdbc.sql("select count(*) from incident.incident where caller = :me")
                                .param("me", id(caller).value())
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void isFollowedInPlainWords() {
        var incident = reported(cast.aisha(), "The yak does not scan");
        var href = "/portal/things/" + incident.number();
        assertThat(page(cast.aisha(), href)).contains("Received").contains("you need do nothing");

        as(cast.marta(), () -> transitions.assign(incident.number(), network(), rui(), none()));
        as(cast.rui(), () -> transitions.start(incident.number()));
        assertThat(page(cast.aisha(), href)).contains("Rui Barros is working on it.");

        var tuesday = TestClock.NINE_O_CLOCK.plus(Duration.ofDays(1));
        var hold = new Hold("PART", Optional.of(tuesday), none());
        as(cast.rui(), () -> transitions.hold(incident.number(), hold, Optional.of("Secret box")));
        as(
                cast.rui(),
                () -> conversation.say(incident.number(), false, "A **new** lens", List.of()));
        assertThat(page(cast.aisha(), href))
                .contains("Waiting for a part. We look again tomorrow.")
                .contains("<strong>new</strong>")
                .doesNotContain("Secret box");
        assertThat(page(cast.aisha(), "/")).contains("Rui wrote").contains("A new lens");
        assertThat(page(cast.rui(), href)).doesNotContain("Secret box");
    }

    @Test
    void isAnsweredConfirmedAndReopened() {
        var incident = reported(cast.aisha(), "The emu is stuck");
        var href = "/portal/things/" + incident.number();
        assertThat(post(cast.aisha(), href + "/entries", "text", "Still stuck")).hasStatus(302);
        assertThat(post(cast.aisha(), href + "/closure")).hasStatus(409);
        resolve(incident);
        assertThat(page(cast.aisha(), href)).contains("Yes, it works").contains("Still stuck");

        assertThat(post(cast.aisha(), href + "/reopening", "reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("What does not work yet?");
        assertThat(post(cast.aisha(), href + "/reopening", "reason", "No")).hasStatus(302);
        assertThat(state(incident)).isEqualTo(State.IN_PROGRESS);
        resolve(incident);
        assertThat(post(cast.aisha(), href + "/closure")).hasStatus(302);
        assertThat(state(incident)).isEqualTo(State.CLOSED);
        assertThat(page(cast.aisha(), href))
                .contains("Nothing more to do")
                .doesNotContain("Write to us");
    }

    @Test
    void isTakenBackByTheCallerAlone() {
        var incident = reported(cast.aisha(), "The ibis is late");
        var href = "/portal/things/" + incident.number();
        as(cast.marta(), () -> transitions.assign(incident.number(), network(), rui(), none()));

        assertThat(post(cast.marta(), href + "/withdrawal", "reason", "Mine")).hasStatus(403);
        assertThat(page(cast.marta(), href)).doesNotContain("I need this no more");
        assertThat(page(cast.aisha(), href)).contains("I need this no more");
        assertThat(post(cast.aisha(), href + "/withdrawal", "reason", "It came")).hasStatus(302);
        assertThat(state(incident)).isEqualTo(State.CANCELLED);
        assertThat(
                        jdbc.sql(
                                        "select key from notification.message where person = :rui and record = :it")
                                .param("rui", rui().orElseThrow().value())
                                .param("it", incident.number().toString())
                                .query(String.class)
                                .list())
                .contains("incident.told.cancelled");
    }

    @Test
    void showsNobodyWhatIsNotTheirs() {
        var incident = reported(cast.aisha(), "The gnu is private");
        var href = "/portal/things/" + incident.number();
        for (var way : List.of("/entries", "/closure", "/reopening", "/withdrawal")) {
            assertThat(post(cast.zoe(), href + way, "text", "Hm", "reason", "Hm")).hasStatus(404);
        }
        assertThat(open(cast.zoe(), href)).hasStatus(404);
        assertThat(open(cast.zoe(), "/incidents/" + incident.number())).hasStatus(404);
        assertThat(page(cast.zoe(), "/portal/things")).doesNotContain("The gnu is private");
        assertThat(page(cast.zoe(), "/portal/things?of=colleagues"))
                .doesNotContain("The gnu is private");
    }

    @Test
    void isWhereEveryLinkLeadsThem() {
        var incident = reported(cast.aisha(), "The asp is loose");
        var article = published("How to find an asp", "Look under the mat.");

        assertThat(led(cast.aisha(), "/incidents/" + incident.number()))
                .isEqualTo("/portal/things/" + incident.number());
        assertThat(led(cast.aisha(), "/articles/" + article))
                .isEqualTo("/portal/answers/" + article);
        assertThat(led(cast.aisha(), "/incidents/new")).isEqualTo("/portal/broken");
        assertThat(led(cast.aisha(), "/incidents")).isEqualTo("/portal/things");
        assertThat(led(cast.aisha(), "/search?q=asp%20loose")).isEqualTo("/?q=asp+loose");
        assertThat(open(cast.marta(), "/incidents/" + incident.number())).hasStatusOk();
    }

    @Test
    void showsWhatColleaguesToldWhereTheUnitAllowsIt() {
        var unit =
                jdbc.sql(
                                """
                                insert into people.unit (name, open_to_members) values (:name, true) returning id
                                """)
                        .param("name", "Unit of " + UUID.randomUUID())
                        .query(Long.class)
                        .single();
        var inUnit = new Standing(Set.of(), Optional.of(unit), Set.of(unit), Optional.empty());
        var aisha = cast.actor("Aisha Khan", inUnit, Role.USER);
        var zoe = cast.actor("Zoe Stranger", inUnit, Role.USER);
        List.of(aisha, zoe).forEach(one -> moveTo(unit, one));
        var theirs = reported(zoe, "Our heron is down");
        reported(aisha, "My heron is down");

        assertThat(page(aisha, "/portal/things?of=colleagues"))
                .contains("Our heron is down")
                .contains("Zoe Stranger")
                .doesNotContain("My heron is down");
        assertThat(page(aisha, "/portal/things/" + theirs.number()))
                .doesNotContain("I need this no more");
        assertThat(post(aisha, "/portal/things/" + theirs.number() + "/withdrawal", "reason", "x"))
                .hasStatus(403);
        assertThat(page(cast.rui(), "/portal/things")).doesNotContain("My colleagues");
    }

    @Test
    void saysWhatIsKnownOfThemAndTakesTheirNumber() {
        var own =
                new Actor(
                        Optional.of(written("Dora Own")),
                        "Dora Own",
                        Set.of(Role.USER),
                        Standing.NONE,
                        io.mainstay.kernel.Channel.PAGE,
                        false);
        assertThat(post(own, "/portal/me/phones", "phones", "+31 6 1234 5678\nnonsense"))
                .hasStatus(422)
                .bodyText()
                .contains("nonsense");
        assertThat(post(own, "/portal/me/phones", "phones", "+31 6 1234 5678")).hasStatus(302);
        assertThat(page(own, "/portal/me")).contains("+31 6 1234 5678").contains("Dora Own");
        assertThat(page(cast.aisha(), "/portal/me")).contains("come from another system");
        assertThat(post(cast.aisha(), "/portal/me/phones", "phones", "+31 6 1")).hasStatus(403);
    }

    private PersonId written(String name) {
        var id =
                jdbc.sql("insert into people.person (name) values (:name) returning id")
                        .param("name", name)
                        .query(Long.class)
                        .single();
        return new PersonId(id);
    }

    private void moveTo(long unit, Actor who) {
        jdbc.sql("update people.person set unit = :unit where id = :id")
                .param("unit", unit)
                .param("id", id(who).value())
                .update();
    }

    private Incident reported(Actor caller, String title) {
        var href =
                post(caller, "/portal/broken", "about", title, "looked", "true")
                        .getResponse()
                        .getHeader("Location");
        var number = Objects.requireNonNull(href).substring("/portal/things/".length());
        return found(IncidentNumber.of(number));
    }

    private Incident found(IncidentNumber number) {
        return Actors.as(cast.marta(), () -> access.get(number));
    }

    @Autowired io.mainstay.incident.application.IncidentAccess access;

    private State state(Incident incident) {
        return found(incident.number()).state();
    }

    private void resolve(Incident incident) {
        as(cast.marta(), () -> transitions.resolve(incident.number(), "SOLVED", "Turned it round"));
    }

    private ArticleNumber published(String title, String body) {
        var keeper = cast.actor("Kaye Keeper", Standing.NONE, Role.KNOWLEDGE_MANAGER);
        return Actors.as(
                keeper,
                () -> {
                    var number =
                            articles.write(
                                    new NewArticle(
                                            title,
                                            body,
                                            "HOW_TO",
                                            "EVERYBODY",
                                            network(),
                                            LocalDate.of(2027, 1, 1)));
                    articles.publish(number);
                    return number;
                });
    }

    private io.mainstay.people.TeamId network() {
        var team = cast.network();
        cast.join(rui().orElseThrow(), team);
        return team;
    }

    private Optional<PersonId> rui() {
        return cast.rui().person();
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    private List<String> contacts(Actor caller) {
        return jdbc.sql(
                        """
                        select channel || ' ' || outcome || ' ' || solved || ' ' || coalesce(answered_by::text, 'null')
                          from servicedesk.interaction where caller = :me order by id
                        """)
                .param("me", id(caller).value())
                .query((row, index) -> String.valueOf(row.getString(1)))
                .list();
    }

    private static PersonId id(Actor who) {
        return who.person().orElseThrow();
    }

    private static String[] and(String[] fields, String... more) {
        return java.util.stream.Stream.of(fields, more)
                .flatMap(java.util.stream.Stream::of)
                .toArray(String[]::new);
    }

    private static void as(Actor actor, Runnable deed) {
        Actors.run(actor, deed::run);
    }

    private String led(Actor actor, String address) {
        var answer = open(actor, address);
        assertThat(answer).hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    }

    private String page(Actor actor, String address) {
        var answer = open(actor, address);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult open(Actor actor, String address) {
        return Actors.as(actor, () -> web.get().uri(java.net.URI.create(address)).exchange());
    }

    private MvcTestResult post(Actor actor, String address, String... fields) {
        var sent = web.post().uri(address);
        for (int at = 0; at < fields.length; at += 2) {
            sent = sent.param(fields[at], fields[at + 1]);
        }
        return Actors.as(actor, sent::exchange);
    }
}
