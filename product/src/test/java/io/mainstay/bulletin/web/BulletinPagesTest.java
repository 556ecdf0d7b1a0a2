package io.mainstay.bulletin.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.Cast;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.testing.ModuleTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/// Bulletins in a browser without script.
@ModuleTest
@Import(Cast.class)
class BulletinPagesTest {

    @Autowired WebApplicationContext context;
    @Autowired Cast cast;

    private MockMvcTester web = MockMvcTester.of();

    @BeforeEach
    void opensTheHouse() {
        web = MockMvcTester.from(context);
    }

    @Test
    void keepWhatWasTypedWhenTheyAreRefused() {
        assertThat(
                        post(
                                cast.marta(),
                                "/bulletins",
                                "title",
                                "",
                                "body",
                                "Typed before",
                                "startsAt",
                                "2026-03-03T09:00",
                                "endsAt",
                                "2026-03-03T08:00"))
                .hasStatus(422)
                .bodyText()
                .contains("Typed before")
                .contains("would end before it begins");
        assertThat(post(cast.marta(), "/bulletins", "title", "A", "cause", "nonsense"))
                .hasStatus(422)
                .bodyText()
                .contains("nonsense does not exist");
        assertThat(
                        post(
                                cast.marta(),
                                "/bulletins",
                                "title",
                                "A",
                                "choosing",
                                "true",
                                "sites",
                                "999999"))
                .hasStatus(422)
                .bodyText()
                .contains("There is no such site");
    }

    @Test
    void areWrittenPublishedUpdatedAndEnded() {
        var bulletin = written();
        assertThat(page(cast.marta(), bulletin))
                .contains("Nobody has been told yet.")
                .doesNotContain("/publication");
        assertThat(as(cast.aisha(), web.get().uri(bulletin))).hasStatus(404);
        assertThat(page(cast.manager(), bulletin)).contains(bulletin + "/publication");

        assertThat(post(cast.manager(), bulletin + "/publication")).hasRedirectedUrl(bulletin);
        assertThat(page(cast.manager(), bulletin + "?act=update")).contains("What is new");
        assertThat(post(cast.manager(), bulletin + "/updates", "body", " ")).hasStatus(422);
        assertThat(post(cast.manager(), bulletin + "/updates", "body", "Somebody is **there**."))
                .hasRedirectedUrl(bulletin);
        assertThat(post(cast.manager(), bulletin + "/end", "body", "It works again."))
                .hasRedirectedUrl(bulletin);

        var read = page(cast.aisha(), bulletin);
        assertThat(read)
                .contains("Somebody is <strong>there</strong>.")
                .doesNotContain("Ines Duarte")
                .doesNotContain("tab=history")
                .doesNotContain("?edit");
        assertThat(read.indexOf("It works again.")).isLessThan(read.indexOf("We look at it."));
        assertThat(page(cast.manager(), bulletin)).contains("Ines Duarte").contains("tab=history");
        assertThat(page(cast.manager(), bulletin + "?tab=history")).contains("Updated");
    }

    @Test
    void standOnTheFirstPageUntilTheyArePutAway() {
        var bulletin = published();
        assertThat(page(cast.aisha(), "/")).contains(bulletin + "/away");
        assertThat(post(cast.aisha(), bulletin + "/away", "back", "https://elsewhere.example"))
                .hasRedirectedUrl("/");
        assertThat(page(cast.aisha(), "/")).doesNotContain(bulletin + "/away");
        assertThat(page(cast.aisha(), "/status")).contains(bulletin);
    }

    @Test
    void areFollowedByWhoeverWantsToBeKeptInformed() {
        var bulletin = published();
        assertThat(page(cast.aisha(), bulletin)).contains("Keep me informed");
        assertThat(post(cast.aisha(), bulletin + "/following")).hasRedirectedUrl(bulletin);
        assertThat(page(cast.aisha(), bulletin)).contains("Tell me no more");
        assertThat(post(cast.aisha(), bulletin + "/following/removal")).hasRedirectedUrl(bulletin);
        assertThat(page(cast.aisha(), bulletin)).doesNotContain("Tell me no more");
        assertThat(page(cast.auditor(), bulletin)).doesNotContain("Keep me informed");
    }

    @Test
    void showMarkupAsText() {
        var bulletin = published("<script>alert(1)</script>");
        assertThat(page(cast.aisha(), bulletin) + page(cast.aisha(), "/status"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void areListedByTheStandardViews() {
        var bulletin = published();
        var number = bulletin.substring(bulletin.lastIndexOf('/') + 1);
        for (var view : new String[] {"current", "planned", "drafts", "ended", "all"}) {
            assertThat(page(cast.manager(), "/bulletins?view=" + view)).as(view).contains("Ended");
        }
        assertThat(page(cast.aisha(), "/bulletins"))
                .contains(number)
                .doesNotContain("/bulletins/new");
        assertThat(page(cast.marta(), "/bulletins")).contains("/bulletins/new");
    }

    @Test
    void onlyAnAdministratorOpensTheStatusPage() {
        var administrator = cast.actor("Adam", Standing.NONE, Role.ADMINISTRATOR);
        assertThat(as(cast.marta(), web.get().uri("/administration/status"))).hasStatus(403);
        assertThat(page(cast.manager(), "/administration/status"))
                .contains("is for whoever has signed in");
        var shown = page(administrator, "/administration/status");
        var version = shown.replaceAll("(?s).*name=\"version\" value=\"([0-9]+)\".*", "$1");
        assertThat(
                        post(
                                cast.manager(),
                                "/administration/status",
                                "open",
                                "true",
                                "version",
                                version))
                .hasStatus(403);
        assertThat(post(administrator, "/administration/status", "open", "true", "version", "999"))
                .hasStatus(409);
        assertThat(post(administrator, "/administration/status", "version", version))
                .hasStatus3xxRedirection();
    }

    private String published() {
        return published("We look at it.");
    }

    private String published(String text) {
        var bulletin = written("body", text);
        assertThat(post(cast.manager(), bulletin + "/publication")).hasRedirectedUrl(bulletin);
        return bulletin;
    }

    private String written() {
        return written("body", "We look at it.");
    }

    private String written(String field, String value) {
        var answer =
                post(
                        cast.marta(),
                        "/bulletins",
                        "title",
                        "The zebra is gone",
                        "kind",
                        "DISRUPTION",
                        "severity",
                        "DOWN",
                        field,
                        value);
        assertThat(answer).hasStatus3xxRedirection();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private String page(Actor actor, String uri) {
        var answer = as(actor, web.get().uri(uri));
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
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
