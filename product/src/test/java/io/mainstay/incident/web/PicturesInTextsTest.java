package io.mainstay.incident.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.mainstay.incident.Cast;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentConversation;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.testing.ModuleTest;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/// Texts on the page of an incident: the pictures in them, the records that they name, and how they
/// look before they are sent.
@ModuleTest
@Import(Cast.class)
class PicturesInTextsTest {

    private static final byte[] PNG = "\u0089PNG\r\n\u001a\n....".getBytes(ISO_8859_1);

    @Autowired WebApplicationContext context;
    @Autowired Cast cast;
    @Autowired IncidentService incidents;
    @Autowired IncidentConversation conversation;

    private MockMvcTester web = MockMvcTester.of();

    @BeforeEach
    void opensTheHouse() {
        web = MockMvcTester.from(context);
    }

    @Test
    void aPictureInANewIncidentIsSeenByWhoeverSeesTheIncident() throws Exception {
        var href = upload(cast.aisha(), "screen.png");
        assertThat(get(cast.marta(), href)).hasStatus(404);

        var reported =
                as(
                        cast.aisha(),
                        web.post()
                                .uri("/incidents")
                                .param("title", "Mail is slow")
                                .param(
                                        "description",
                                        "It says\r\n\r\n![screen.png](" + href + ")"));

        var page = reported.getResponse().getHeader("Location");
        assertThat(text(get(cast.marta(), page)))
                .contains("<img src=\"" + href + "\"")
                .doesNotContain("aria-label=\"Files\"");
        assertThat(get(cast.marta(), href))
                .hasStatusOk()
                .hasHeader("Content-Type", "image/png")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        assertThat(get(cast.aisha(), href)).hasStatusOk();
        assertThat(get(cast.zoe(), href)).hasStatus(404);
    }

    @Test
    void aPictureInAWorkNoteIsNotForTheCaller() throws Exception {
        var number = reported();
        var href = upload(cast.marta(), "inside.png");

        Actors.run(
                cast.marta(),
                () -> conversation.say(number, true, "![x](" + href + ")", List.of()));

        assertThat(get(cast.manager(), href)).hasStatusOk();
        assertThat(get(cast.aisha(), href)).hasStatus(404);
        assertThat(text(get(cast.aisha(), "/portal/things/" + number))).doesNotContain(href);
    }

    @Test
    void aNumberIsALinkForThoseWhoMayFollowItOnly() throws Exception {
        var ofZoe = as(cast.zoe(), web.post().uri("/incidents").param("title", "Hers"));
        var hidden = ofZoe.getResponse().getHeader("Location").replace("/incidents/", "");
        var open = reported();
        Actors.run(
                cast.marta(),
                () ->
                        conversation.say(
                                open, false, "Like " + hidden + ", and INC-99999999", List.of()));

        assertThat(text(get(cast.marta(), "/incidents/" + open)))
                .contains("<a href=\"/incidents/" + hidden + "\"")
                .doesNotContain("INC-99999999</a>");
        assertThat(text(get(cast.aisha(), "/portal/things/" + open)))
                .contains("Like " + hidden + ", and")
                .doesNotContain("/incidents/" + hidden);
    }

    @Test
    void aTextCanBeLookedAtBeforeItIsSent() throws Exception {
        var sent =
                web.post()
                        .uri("/markdown")
                        .param("_preview", "description")
                        .param("description", "**now** <script>x</script>");

        assertThat(text(as(cast.aisha(), sent)))
                .contains("<strong>now</strong> &lt;script&gt;x")
                .doesNotContain("<script>x");
        assertThat(text(get(cast.aisha(), "/markdown"))).contains("<strong>now</strong>");

        var endless = web.post().uri("/markdown").param("text", "x".repeat(100_000) + "zebra");
        assertThat(text(as(cast.aisha(), endless))).contains("xxx").doesNotContain("zebra");
    }

    @Test
    void whatWasTypedStandsBelowWhatIsShownOtherwise() throws Exception {
        var number = reported();
        var typed = "# not a heading?\n    <b>";
        Actors.run(cast.marta(), () -> conversation.say(number, false, typed, List.of()));
        Actors.run(
                cast.marta(), () -> conversation.say(number, false, "Nothing special", List.of()));

        var page = text(get(cast.aisha(), "/portal/things/" + number));
        assertThat(page)
                .containsOnlyOnce("<summary>As written</summary>")
                .contains("\n# not a heading?\n    &lt;b&gt;</pre>");
    }

    private IncidentNumber reported() {
        return Actors.as(cast.aisha(), () -> incidents.report(cast.mailIsSlow())).number();
    }

    private String upload(Actor actor, String name) throws UnsupportedEncodingException {
        var file = new MockMultipartFile("file", name, "text/html", PNG);
        var answer =
                Actors.as(
                        actor,
                        () -> web.post().uri("/api/v1/uploads").multipart().file(file).exchange());
        assertThat(answer).hasStatus(201);
        return JsonPath.read(answer.getResponse().getContentAsString(), "$.href");
    }

    private MvcTestResult get(Actor actor, String path) {
        return as(actor, web.get().uri(path));
    }

    private static String text(MvcTestResult answer) throws UnsupportedEncodingException {
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private static MvcTestResult as(Actor actor, MockMvcRequestBuilder request) {
        return Actors.as(actor, request::exchange);
    }
}
