package io.mainstay.servicedesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.bulletin.Addressees;
import io.mainstay.bulletin.Bulletins;
import io.mainstay.bulletin.Kind;
import io.mainstay.bulletin.Language;
import io.mainstay.bulletin.NewBulletin;
import io.mainstay.bulletin.Severity;
import io.mainstay.incident.Cast;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.application.IncidentTransitions;
import io.mainstay.incident.domain.Report;
import io.mainstay.journal.Attachments.Upload;
import io.mainstay.journal.application.UploadService;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.Articles;
import io.mainstay.knowledge.NewArticle;
import io.mainstay.platform.draft.Draft;
import io.mainstay.platform.draft.Drafts;
import io.mainstay.servicedesk.application.InteractionAccess;
import io.mainstay.testing.ModuleTest;
import io.mainstay.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/// Logging a call in a browser without script: everything is a button of one form.
@ModuleTest
@Import(Cast.class)
class CallPagesTest {

    @Autowired WebApplicationContext context;
    @Autowired Cast cast;
    @Autowired IncidentService incidents;
    @Autowired IncidentTransitions transitions;
    @Autowired InteractionAccess access;
    @Autowired JdbcClient jdbc;
    @Autowired UploadService uploads;
    @Autowired Bulletins bulletins;
    @Autowired Drafts drafts;
    @Autowired Articles articles;

    private MockMvcTester web = MockMvcTester.of();

    @BeforeEach
    void opensTheHouse() {
        web = MockMvcTester.from(context);
    }

    @Test
    void findsTheCallerByTheNumberHoweverItIsWritten() {
        number("Aisha Khan", "+31 30 555 7788");
        var shown = "value=\"Aisha Khan (PER-" + id(cast.aisha()) + ")\"";

        assertThat(called("+31305557788")).contains(shown);
        assertThat(called(" 31305557788")).contains(shown).contains("from +31305557788");
        assertThat(called("030 555 7788")).contains(shown);
        assertThat(called("+31305557799"))
                .contains("Nobody has the number +31305557799")
                .doesNotContain(shown);
        number("Zoe Stranger", "+31 30 555 7788");
        assertThat(called("+31305557788"))
                .contains("Who is calling?")
                .contains("Zoe Stranger")
                .doesNotContain(shown);
        number("Zoe Stranger", "+31 30 555 0000");
    }

    @Test
    void showsWhatTheCallerWaitsForAndWhatIsLikeIt() {
        var known =
                Actors.as(
                        cast.marta(),
                        () -> incidents.report(cast.mailIsSlow().with(report("Quagga blinks"))));
        var asked =
                post(
                        "/desk/call/proposals",
                        "caller",
                        picked(cast.aisha()),
                        "about",
                        "the quagga blinks again");

        assertThat(asked)
                .hasStatusOk()
                .bodyText()
                .contains("Open records of the caller")
                .contains("value=\"" + known.number() + "\"")
                .contains("the quagga blinks again")
                .contains("data-known=\"" + known.number() + "\"");
    }

    @Test
    void usesTheAnswerOfWhatWasSolved() {
        var solved = Actors.as(cast.marta(), () -> incidents.report(cast.mailIsSlow())).number();
        Actors.run(
                cast.marta(),
                () -> {
                    transitions.resolve(solved, "SOLVED", "Restarted the frobnicator");
                });

        assertThat(post("/desk/call/proposals", "about", "slow", "use", solved.toString()))
                .bodyText()
                .containsPattern("(?s)name=\"answer\".*?>\\s*Restarted the frobnicator</textarea>");
    }

    @Test
    void saysWhatTheCallerShouldKnowNow() {
        var told =
                Actors.as(
                        cast.manager(),
                        () ->
                                bulletins.publish(
                                        new NewBulletin(
                                                "The okapi is gone",
                                                "Use the spare okapi.",
                                                Kind.DISRUPTION,
                                                Severity.DOWN,
                                                Language.ENGLISH,
                                                Addressees.HOUSE,
                                                false,
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty())));

        assertThat(post("/desk/call/proposals", "about", "where is the okapi"))
                .bodyText()
                .contains("data-known=\"" + told + "\"");
        assertThat(post("/desk/call/proposals", "caller", picked(cast.aisha())))
                .bodyText()
                .contains("data-known=\"" + told + "\"");
        assertThat(post("/desk/call/proposals", "about", "printer", "use", told.toString()))
                .bodyText()
                .doesNotContain("data-known=\"" + told + "\"")
                .containsPattern("(?s)name=\"answer\".*?>\\s*Use the spare okapi.</textarea>");
        Actors.run(cast.manager(), () -> bulletins.end(told, "It is back."));
    }

    @Test
    void logsAnIncident() {
        var answer =
                post(
                        "/desk/call",
                        "caller",
                        picked(cast.aisha()),
                        "about",
                        "Printer burns",
                        "channel",
                        "WALK_IN",
                        "end",
                        "incident");

        assertThat(answer).hasStatus3xxRedirection();
        var incident = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(incident).startsWith("/incidents/INC-");
        assertThat(page(incident)).contains("Printer burns");
        assertThat(
                        jdbc.sql(
                                        "select channel from servicedesk.interaction where record = :record")
                                .param("record", incident.substring("/incidents/".length()))
                                .query(String.class)
                                .single())
                .isEqualTo("WALK_IN");
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() {
        var known = Actors.as(cast.marta(), () -> incidents.report(cast.mailIsSlow())).number();
        assertThat(
                        post(
                                "/desk/call",
                                "about",
                                "mail is slow for me",
                                "caller",
                                "Nobody At All",
                                "end",
                                "incident"))
                .hasStatus(422)
                .bodyText()
                .contains("mail is slow for me")
                .contains("Nobody At All")
                .contains(known.toString());
        assertThat(post("/desk/call", "about", "", "end", "ended", "outcome", "INFORMATION"))
                .hasStatus(422);
        assertThat(post("/desk/call", "about", "Hm", "end", "ended", "outcome", "SONG"))
                .hasStatus(422);
        assertThat(post("/desk/call", "about", "Hm", "channel", "SMOKE")).hasStatus(422);
        assertThat(post("/desk/call", "about", "Hm", "apply", "INC-999999999")).hasStatus(422);
        assertThat(post("/desk/call", "about", "Hm", "apply", "nonsense")).hasStatus(404);
    }

    @Test
    void isTakenOnceHoweverOftenTheFormComes() {
        var before = contacts();
        var fields =
                new String[] {
                    "once",
                    "6f2c1f0e-52a3-4b9e-9a51-0f6f8f6f8f01",
                    "caller",
                    picked(cast.aisha()),
                    "about",
                    "The kettle whistles",
                    "end",
                    "incident"
                };
        var together =
                Stream.generate(() ->
                                CompletableFuture.supplyAsync(() -> post("/desk/call", fields)))
                        .limit(2)
                        .toList();
        var there =
                together.stream()
                        .map(CompletableFuture::join)
                        .map(answer -> String.valueOf(answer.getResponse().getRedirectedUrl()))
                        .distinct()
                        .toList();

        assertThat(there).singleElement().asString().startsWith("/incidents/INC-");
        assertThat(contacts()).isEqualTo(before + 1);
        assertThat(post("/desk/call", fields)).hasRedirectedUrl(there.getFirst());
        fields[5] = "The kettle is silent";
        assertThat(post("/desk/call", fields))
                .hasStatus(422)
                .bodyText()
                .contains("This form was sent before")
                .contains("The kettle is silent")
                .doesNotContain("value=\"" + fields[1] + "\"");
        assertThat(contacts()).isEqualTo(before + 1);
    }

    @Test
    void anotherCallBeginsBesideOneThatIsNotSent() {
        var first = Map.of("caller", List.of("Aisha Khan"), "about", List.of("The gnu is loose"));
        Actors.run(
                cast.marta(),
                () ->
                        drafts.keep(
                                new Draft("call/another-2", "page2", first, Instant.EPOCH),
                                Optional.empty()));

        var answer = as(cast.marta(), web.get().uri("/desk/call").param("another", "new"));
        assertThat(answer).hasRedirectedUrl("/desk/call?another=3");
        assertThat(page("/desk/call?another=3"))
                .contains("href=\"/desk/call?another=2\">Aisha Khan · The gnu is loose")
                .doesNotContain("value=\"Aisha Khan");
        assertThat(page("/desk/call?another=2")).doesNotContain("The gnu is loose");
        Actors.run(cast.marta(), () -> drafts.discard("call/another-2", "page2", Optional.empty()));
    }

    @Test
    void whatHasMoreOfWhatWasTypedStandsFirst() {
        var article = published("Remote ibex drops every few minutes", "Restart the ibex.");
        var window = published("Strange mails", "Close the window of the okapi and do not click.");
        var unlike =
                Actors.as(
                                cast.marta(),
                                () ->
                                        incidents.report(
                                                cast.mailIsSlow()
                                                        .with(
                                                                report(
                                                                        "Calls end, ibex drops every time"))))
                        .number();

        var known = post("/desk/call/proposals", "about", "remote ibex drops every few minutes");
        assertThat(known)
                .bodyText()
                .containsPattern("(?s)data-known=\"" + article + "\".*data-known=\"" + unlike);
        assertThat(post("/desk/call/proposals", "about", "about the shop window"))
                .bodyText()
                .doesNotContain("data-known=\"" + window);
    }

    private ArticleNumber published(String title, String body) {
        var review = LocalDate.ofInstant(TestClock.NINE_O_CLOCK, ZoneOffset.UTC).plusMonths(3);
        return Actors.as(
                cast.actor("Kim Keeper", Standing.NONE, Role.KNOWLEDGE_MANAGER),
                () -> {
                    var written =
                            articles.write(
                                    new NewArticle(
                                            title,
                                            body,
                                            "HOW_TO",
                                            "EVERYBODY",
                                            cast.network(),
                                            review));
                    articles.publish(written);
                    return written;
                });
    }

    private long contacts() {
        return jdbc.sql("select count(*) from servicedesk.interaction").query(Long.class).single();
    }

    @Test
    void eachCallHasADraftOfItsOwn() {
        var aside = post("/desk/call", "about", "Looks it up", "end", "aside");
        var number =
                String.valueOf(aside.getResponse().getRedirectedUrl())
                        .substring("/interactions/".length());

        assertThat(page("/desk/call")).contains("data-draft=\"call\"");
        assertThat(page("/desk/call?another=2")).contains("data-draft=\"call/another-2\"");
        for (var hidden : List.of("anonymous", "abc", "withheld")) {
            var answer = as(cast.marta(), web.get().uri("/desk/call").param("from", hidden));
            assertThat(answer).hasRedirectedUrl("/desk/call?another=2");
        }
        assertThat(called("+31 30 555 4101")).contains("data-draft=\"call/31305554101\"");
        assertThat(page("/desk/call?continued=" + number))
                .contains("data-draft=\"call/" + number + "\"");
    }

    @Test
    void aPictureGoesWithTheIncidentAndIsSaidToBeLostWithoutOne() {
        var picture = Actors.as(cast.marta(), this::uploaded);
        var logged =
                post(
                        "/desk/call",
                        "caller",
                        picked(cast.aisha()),
                        "about",
                        picture + "\nThe screen is green",
                        "end",
                        "incident");
        var incident = String.valueOf(logged.getResponse().getRedirectedUrl());
        assertThat(page(incident)).contains("<h1").contains("The screen is green");
        assertThat(
                        jdbc.sql("select count(*) from journal.attachment where record = :record")
                                .param("record", incident.substring("/incidents/".length()))
                                .query(Long.class)
                                .single())
                .isEqualTo(1);

        var ended =
                post(
                        "/desk/call",
                        "about",
                        Actors.as(cast.marta(), this::uploaded),
                        "end",
                        "ended",
                        "outcome",
                        "COMPLAINT");
        assertThat(ended.getResponse().getHeaders("Set-Cookie").toString())
                .contains("desk.notice.files.complaint");
    }

    private String uploaded() {
        var file = new ByteArrayInputStream("as green as grass".getBytes(StandardCharsets.UTF_8));
        var id = uploads.upload(new Upload("screen.txt", false, file)).id();
        return "![screen.txt](/attachments/" + id + ")";
    }

    @Test
    void nulInWhatWasTypedBreaksNothing() {
        assertThat(
                        post("/desk/call/proposals", "about", "printer\0broken")
                                .getResponse()
                                .getStatus())
                .isLessThan(500);
    }

    @Test
    void isPutAsideAndTakenUpAgain() {
        var aside =
                post(
                        "/desk/call",
                        "caller",
                        picked(cast.aisha()),
                        "about",
                        "Looks it up",
                        "end",
                        "aside");
        var interaction = String.valueOf(aside.getResponse().getRedirectedUrl());
        assertThat(interaction).startsWith("/interactions/CON-");
        var number = interaction.substring("/interactions/".length());
        assertThat(page(interaction)).contains("/desk/call?continued=" + number);
        assertThat(page("/desk/call?continued=" + number))
                .contains("Looks it up")
                .contains("name=\"continued\" value=\"" + number + "\"");
        assertThat(
                        post(
                                "/desk/call",
                                "continued",
                                number,
                                "about",
                                "Found it",
                                "end",
                                "ended",
                                "outcome",
                                "INFORMATION"))
                .hasRedirectedUrl(interaction);
        assertThat(page(interaction)).contains("Found it").contains("Information given");
        assertThat(post(interaction + "/ending", "outcome", "INFORMATION")).hasStatus(409);
    }

    @Test
    void isEndedOnItsOwnPage() {
        var aside = post("/desk/call", "about", "Complains", "end", "aside");
        var interaction = String.valueOf(aside.getResponse().getRedirectedUrl());
        assertThat(page(interaction + "?act=end")).contains("name=\"outcome\"");
        assertThat(post(interaction + "/ending", "outcome", "ARTICLE")).hasStatus(422);
        assertThat(post(interaction + "/ending", "outcome", "ARTICLE", "record", "INC-1"))
                .hasStatus(422);
        assertThat(post(interaction + "/ending", "outcome", "COMPLAINT", "answer", "Sorry"))
                .hasRedirectedUrl(interaction);
        assertThat(page(interaction)).contains("Sorry").contains("Complaint");
    }

    @Test
    void theKeyThatLogsACallReportsAnIncidentForWhoeverDoesNot() {
        assertThat(page("/")).contains("href=\"/desk/call\" aria-keyshortcuts=\"c\"");
        assertThat(page("/")).doesNotContain("href=\"/incidents/new\" aria-keyshortcuts=\"c\"");
        var another = cast.actor("Cher Change", Standing.NONE, Role.CHANGE_MANAGER);
        assertThat(as(another, web.get().uri("/")))
                .bodyText()
                .contains("href=\"/incidents/new\" aria-keyshortcuts=\"c\"");
        assertThat(as(cast.aisha(), web.get().uri("/desk/call"))).hasStatus(403);
    }

    @Test
    void showsTheFiguresOfAPeriod() {
        assertThat(page("/desk/figures?days=7"))
                .contains("First-contact resolution")
                .contains("solvedAtFirstContact");
        assertThat(page("/desk/figures?days=nonsense")).contains("Contacts per analyst hour");
    }

    private void number(String name, String number) {
        jdbc.sql("update people.person set phones = array[:number] where id = :id")
                .param("number", number)
                .param("id", cast.person(name).value())
                .update();
    }

    private String called(String number) {
        var answer = as(cast.marta(), web.get().uri("/desk/call").param("from", number));
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Report report(String title) {
        var known = cast.mailIsSlow().report();
        return new Report(
                title,
                "",
                known.caller(),
                known.loggedBy(),
                known.contact(),
                known.unit(),
                known.site(),
                known.service(),
                known.configurationItem());
    }

    private static String picked(Actor who) {
        return who.name() + " (PER-" + id(who) + ")";
    }

    private static PersonId id(Actor who) {
        return who.person().orElseThrow();
    }

    private String page(String address) {
        var answer = as(cast.marta(), web.get().uri(address));
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String address, String... fields) {
        var sent = web.post().uri(address);
        for (int at = 0; at < fields.length; at += 2) {
            sent = sent.param(fields[at], fields[at + 1]);
        }
        return as(cast.marta(), sent);
    }

    private static MvcTestResult as(Actor actor, MockMvcTester.MockMvcRequestBuilder sent) {
        return Actors.as(actor, sent::exchange);
    }
}
