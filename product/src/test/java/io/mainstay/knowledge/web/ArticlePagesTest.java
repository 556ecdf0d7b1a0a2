package io.mainstay.knowledge.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.Cast;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.application.IncidentTransitions;
import io.mainstay.incident.domain.Incident;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.testing.ModuleTest;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/// Articles in a browser, on their own pages and on that of an incident.
@ModuleTest
@Import(Cast.class)
class ArticlePagesTest {

    @Autowired WebApplicationContext context;
    @Autowired Cast cast;
    @Autowired IncidentService incidents;
    @Autowired IncidentTransitions transitions;

    private MockMvcTester web = MockMvcTester.of();

    @BeforeEach
    void opensTheHouse() {
        web = MockMvcTester.from(context);
    }

    @Test
    void areBegunFromATemplate() {
        assertThat(page(cast.marta(), "/articles/new?kind=KNOWN_ANSWER"))
                .contains("## What people see")
                .contains("<option value=\"KNOWN_ANSWER\" selected");
        assertThat(page(cast.marta(), "/articles/new?kind=nonsense")).contains("## Steps");
        assertThat(as(cast.aisha(), web.get().uri("/articles/new"))).hasStatus(403);
    }

    @Test
    void keepWhatWasTypedWhenTheyAreRefused() {
        var answer = post(cast.marta(), "/articles", "title", "", "body", "Typed before");
        assertThat(answer).hasStatus(422).bodyText().contains("Typed before");
        assertThat(post(cast.marta(), "/articles", "title", "A", "reviewDate", "soon"))
                .hasStatus(422)
                .bodyText()
                .contains("Look again on");
    }

    @Test
    void sayAllThatIsMissingBeforeTheyAreHandedIn() {
        var article = written("title", "Tills");
        assertThat(post(cast.marta(), article + "/submission"))
                .hasStatus(422)
                .bodyText()
                .contains("The article says nothing yet.")
                .contains("Nobody has said who may read it.")
                .contains("Nobody owns it.")
                .contains("There is no day to look again.");
    }

    @Test
    void areEditedHandedInAndPublished() {
        var article = published("Restart **it**.");
        assertThat(page(cast.aisha(), inPortal(article)))
                .contains("Restart <strong>it</strong>.")
                .contains("Did this help?")
                .doesNotContain("tab=versions")
                .doesNotContain("?edit");
        assertThat(page(keeper(), article + "?edit=all")).contains("Readers see at once");
        assertThat(
                        post(
                                keeper(),
                                article + "/properties",
                                "version",
                                "2",
                                "body",
                                "Restart it twice."))
                .hasStatus3xxRedirection();
        assertThat(page(keeper(), article + "?tab=versions"))
                .contains("<del>Restart **it**.</del>")
                .contains("<ins>Restart it twice.</ins>")
                .contains("tab=versions&edition=1");
        assertThat(page(keeper(), article + "?tab=history")).contains("Published");
        assertThat(page(cast.aisha(), inPortal(article) + "?tab=versions"))
                .doesNotContain("Restart **it**")
                .contains("Restart it twice.");
    }

    @Test
    void showMarkupAsText() {
        var article = published("<script>alert(1)</script>\n\n![x](http://elsewhere/x.png)");
        assertThat(page(cast.aisha(), inPortal(article)))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert")
                .doesNotContain("<img");
    }

    @Test
    void areRetiredForAReason() {
        var article = published("Restart it.");
        assertThat(page(keeper(), article + "?act=retire")).contains("name=\"reason\"");
        assertThat(page(cast.auditor(), article + "?act=retire")).doesNotContain("name=\"reason\"");
        assertThat(post(keeper(), article + "/retirement", "reason", "")).hasStatus(422);
        assertThat(post(keeper(), article + "/retirement", "reason", "The till is gone"))
                .hasRedirectedUrl(article);
        assertThat(page(keeper(), article)).contains("The till is gone");
        assertThat(as(cast.aisha(), web.get().uri(article))).hasStatus(404);
    }

    @Test
    void areToldWhetherTheyHelped() {
        var article = published("Restart it.");
        assertThat(post(cast.rui(), article + "/verdict", "helped", "true"))
                .hasRedirectedUrl(article);
        assertThat(page(cast.rui(), article)).contains("You said that it helped.");
        assertThat(post(cast.aisha(), article + "/verdict", "helped", "perhaps")).hasStatus(422);
    }

    @Test
    void areWrittenFromAResolvedIncident() {
        var incident = incident();
        var there = "/articles/new?from=" + incident.number();
        assertThat(as(cast.marta(), web.get().uri(there))).hasStatus(404);
        resolve(incident);
        assertThat(page(cast.marta(), "/incidents/" + incident.number() + "?tab=links"))
                .contains(there);
        assertThat(page(cast.marta(), there))
                .contains("Mail is slow")
                .contains("Since this morning")
                .contains("Restarted the gateway");
        assertThat(as(cast.zoe(), web.get().uri(there))).hasStatus(403);

        var article =
                written("title", "Mail is slow", "body", "B", "from", incident.number().toString());
        assertThat(page(cast.marta(), article + "?tab=links"))
                .contains("Derived from")
                .contains(incident.number().toString());
    }

    @Test
    void areGivenAsAnswersOnThePageOfAnIncident() {
        var incident = incident();
        var article = published("Restart it.");
        var number = article.substring(article.lastIndexOf('/') + 1);
        var there = "/records/" + incident.number() + "/articles";
        assertThat(post(cast.marta(), there, "article", "A till hangs (" + number + ")"))
                .hasRedirectedUrl("/incidents/" + incident.number() + "?tab=links");
        assertThat(page(cast.auditor(), "/incidents/" + incident.number() + "?tab=links"))
                .contains(article)
                .doesNotContain(there + "\"");
        assertThat(page(cast.marta(), article + "?tab=links"))
                .contains(incident.number().toString());
        assertThat(post(cast.aisha(), there, "article", number)).hasStatus(403);
        assertThat(post(cast.marta(), there, "article", "")).hasStatus(422);
        assertThat(post(cast.marta(), there + "/" + number + "/removal")).hasStatus3xxRedirection();
        assertThat(page(cast.marta(), there)).contains("No article was the answer yet.");
    }

    @Test
    void areListedByTheStandardViews() {
        var article = published("Restart it.");
        var number = article.substring(article.lastIndexOf('/') + 1);
        for (var view :
                new String[] {"published", "mine", "to-review", "overdue", "drafts", "all"}) {
            var shown = page(keeper(), "/articles?view=" + view);
            assertThat(shown).as(view).contains("Review overdue");
        }
        assertThat(page(keeper(), "/articles?view=published")).contains(number);
        assertThat(page(cast.auditor(), "/articles"))
                .contains(number)
                .doesNotContain("/articles/new");
    }

    private Incident incident() {
        return Actors.as(cast.marta(), () -> incidents.report(cast.mailIsSlow()));
    }

    private void resolve(Incident incident) {
        Actors.as(
                cast.marta(),
                () -> {
                    transitions.assign(
                            incident.number(), cast.network(), Optional.empty(), Optional.empty());
                    return transitions.resolve(
                            incident.number(), "SOLVED", "Restarted the gateway");
                });
    }

    /// @return its address
    private String published(String body) {
        var article =
                written(
                        "title",
                        "A till hangs",
                        "body",
                        body,
                        "audience",
                        "EVERYBODY",
                        "team",
                        String.valueOf(cast.network()),
                        "reviewDate",
                        "2026-09-01");
        assertThat(post(cast.marta(), article + "/submission")).hasRedirectedUrl(article);
        assertThat(post(keeper(), article + "/publication")).hasRedirectedUrl(article);
        return article;
    }

    /// Where those read it who have no part in the processes.
    private static String inPortal(String article) {
        return article.replace("/articles/", "/portal/answers/");
    }

    private String written(String... fields) {
        var answer = post(cast.marta(), "/articles", fields);
        assertThat(answer).hasStatus3xxRedirection();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private Actor keeper() {
        return cast.actor("Kim Keeper", Standing.NONE, Role.KNOWLEDGE_MANAGER);
    }

    private String page(Actor actor, String uri) {
        var answer = as(actor, web.get().uri(uri));
        assertThat(answer).hasStatusOk();
        return new String(
                answer.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult post(Actor actor, String uri, String... fields) {
        var sent = web.post().uri(uri);
        for (var at = 0; at < fields.length; at += 2) {
            sent = sent.param(fields[at], fields[at + 1]);
        }
        return as(actor, sent);
    }

    private static MvcTestResult as(Actor actor, MockMvcTester.MockMvcRequestBuilder sent) {
        return Actors.as(actor, sent::exchange);
    }
}
