package io.mainstay.servicedesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.Cast;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.application.IncidentTransitions;
import io.mainstay.incident.domain.Report;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.PersonId;
import io.mainstay.servicedesk.application.InteractionAccess;
import io.mainstay.testing.ModuleTest;
import java.nio.charset.StandardCharsets;
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
                    transitions.resolve(solved, "SOLVED", "Restarted the frobnicator", false);
                });

        assertThat(post("/desk/call/proposals", "about", "slow", "use", solved.toString()))
                .bodyText()
                .containsPattern("(?s)name=\"answer\".*?>\\s*Restarted the frobnicator</textarea>");
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
        var user = as(cast.aisha(), web.get().uri("/"));
        assertThat(user).bodyText().contains("href=\"/incidents/new\" aria-keyshortcuts=\"c\"");
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
