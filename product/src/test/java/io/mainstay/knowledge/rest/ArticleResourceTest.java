package io.mainstay.knowledge.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.Cast;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@ModuleTest
@Import(Cast.class)
class ArticleResourceTest {

    private static final String PATH = "/api/v1/articles";

    @Autowired WebApplicationContext context;
    @Autowired Cast cast;
    @Autowired IncidentService incidents;

    private MockMvcTester api = MockMvcTester.of();

    @BeforeEach
    void opensTheApi() {
        api = MockMvcTester.from(context);
    }

    @Test
    void goesThroughItsLifeByParts() {
        var article = written();
        assertThat(send(cast.marta(), HttpMethod.PUT, article + "/submission", "{}"))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("IN_REVIEW");
        assertThat(send(cast.marta(), HttpMethod.PUT, article + "/publication", "{}"))
                .hasStatus(403);
        var published = send(keeper(), HttpMethod.PUT, article + "/publication", "{}");
        assertThat(published).bodyJson().extractingPath("$.edition").isEqualTo(1);
        assertThat(published)
                .bodyJson()
                .extractingPath("$.actions")
                .asArray()
                .containsExactly("REVISE", "RETIRE");
        assertThat(send(keeper(), HttpMethod.PUT, article + "/publication", "{}")).hasStatus(409);
        assertThat(send(keeper(), HttpMethod.GET, article + "/editions", "{}"))
                .bodyJson()
                .extractingPath("$[0].body")
                .isEqualTo("Restart it.");
        assertThat(send(cast.aisha(), HttpMethod.GET, article + "/editions", "{}")).hasStatus(403);
        assertThat(send(keeper(), HttpMethod.PUT, article + "/retirement", "{}")).hasStatus(422);
        assertThat(
                        send(
                                keeper(),
                                HttpMethod.PUT,
                                article + "/retirement",
                                "{\"reason\": \"Gone\"}"))
                .bodyJson()
                .extractingPath("$.reason")
                .isEqualTo("Gone");
        assertThat(send(cast.aisha(), HttpMethod.GET, article, "{}")).hasStatus(404);
        assertThat(send(keeper(), HttpMethod.POST, article + "/revision", "{}"))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("DRAFT");
    }

    @Test
    void countsWhatItWasGoodFor() {
        var article = written();
        send(cast.marta(), HttpMethod.PUT, article + "/submission", "{}");
        send(keeper(), HttpMethod.PUT, article + "/publication", "{}");
        var incident = Actors.as(cast.marta(), () -> incidents.report(cast.mailIsSlow())).number();
        var there = "/api/v1/incidents/" + incident + "/articles";
        var number = article.substring(article.lastIndexOf('/') + 1);
        assertThat(
                        send(
                                cast.marta(),
                                HttpMethod.POST,
                                there,
                                "{\"article\": \"%s\"}".formatted(number)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].number")
                .isEqualTo(number);
        send(cast.aisha(), HttpMethod.PUT, article + "/verdict", "{\"helped\": true}");
        var shown = send(cast.aisha(), HttpMethod.GET, article, "{}");
        assertThat(shown).bodyJson().extractingPath("$.used").isEqualTo(1);
        assertThat(shown).bodyJson().extractingPath("$.helped").isEqualTo(1);
        assertThat(
                        send(
                                cast.marta(),
                                HttpMethod.GET,
                                PATH + "?filter=number==" + number + ";used=ge=1&fields=used",
                                "{}"))
                .bodyJson()
                .extractingPath("$.items[0].used")
                .isEqualTo(1);
        assertThat(send(cast.marta(), HttpMethod.DELETE, there + "/" + number, "{}"))
                .hasStatus(204);
        assertThat(send(cast.marta(), HttpMethod.GET, there, "{}"))
                .bodyJson()
                .extractingPath("$")
                .asArray()
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"state\": \"PUBLISHED\"} | 400 | /state",
                "{\"title\": 7} | 400 | /title",
                "{\"kind\": \"SONG\"} | 400 | /kind",
                "{\"reviewDate\": \"soon\"} | 400 | /reviewDate",
                "{\"title\": null} | 422 | /title",
                "{\"team\": 99999999} | 422 | /team",
                "{\"audience\": \"TEAM\"} | 422 | /audienceTeam",
                "{\"audience\": \"UNIT\", \"audienceUnit\": 99999999} | 422 | /audienceUnit",
                "{\"reviewDate\": \"1960-01-01\"} | 422 | /reviewDate",
            })
    void namesTheFieldThatAPatchGotWrong(String body, int status, String pointer) {
        var answer = patch(written(), "0", body);
        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
    }

    @Test
    void isPatchedFromTheVersionThatWasRead() {
        var article = written();
        assertThat(patch(article, "0", "{\"reviewDate\": null, \"title\": \"Anew\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.reviewDate")
                .isNull();
        assertThat(patch(article, "0", "{\"title\": \"Late\"}")).hasStatus(412);
        assertThat(send(cast.marta(), HttpMethod.PATCH, article, "{}")).hasStatus(428);
    }

    private String written() {
        var body =
                """
                {"title": "A till hangs", "body": "Restart it.", "audience": "EVERYBODY",
                 "team": %s, "reviewDate": "2026-09-01"}
                """
                        .formatted(cast.network());
        var answer = send(cast.marta(), HttpMethod.POST, PATH, body);
        assertThat(answer).hasStatus(201).headers().hasValue("ETag", "\"0\"");
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    private Actor keeper() {
        return cast.actor("Kim Keeper", Standing.NONE, Role.KNOWLEDGE_MANAGER);
    }

    private MvcTestResult patch(String article, String version, String body) {
        return Actors.as(
                cast.marta(),
                () ->
                        api.patch()
                                .uri(article)
                                .header("If-Match", "\"" + version + "\"")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body)
                                .exchange());
    }

    private MvcTestResult send(Actor actor, HttpMethod method, String uri, String body) {
        var sent = api.method(method).uri(uri);
        if (method != HttpMethod.GET) {
            sent = sent.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        var request = sent;
        return Actors.as(actor, request::exchange);
    }
}
