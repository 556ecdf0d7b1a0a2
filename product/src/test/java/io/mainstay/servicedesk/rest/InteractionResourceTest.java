package io.mainstay.servicedesk.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.Cast;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.PersonId;
import io.mainstay.testing.ModuleTest;
import java.net.URI;
import java.util.List;
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

/// Interactions in the API.
@ModuleTest
@Import(Cast.class)
class InteractionResourceTest {

    private static final String PATH = "/api/v1/interactions";

    @Autowired WebApplicationContext context;
    @Autowired Cast cast;
    @Autowired IncidentService incidents;

    private MockMvcTester api = MockMvcTester.of();

    @BeforeEach
    void opensTheApi() {
        api = MockMvcTester.from(context);
    }

    @Test
    void areLoggedAndEndedAtOnce() {
        var body =
                """
                {"channel": "PHONE", "caller": %s, "startedAt": "2026-01-05T08:00:00Z", "endedAt": "2026-01-05T08:03:04Z",
                 "waited": "PT35S", "telephone": "+31 30 555 1234", "about": "Where is the form?", "answer": "On the portal",
                 "outcome": "INFORMATION"}
                """
                        .formatted(id(cast.aisha()));
        var answer = send(cast.marta(), HttpMethod.POST, PATH, body);

        assertThat(answer).hasStatus(201).headers().hasValue("ETag", "\"1\"");
        assertThat(answer).bodyJson().extractingPath("$.lasted").isEqualTo("PT3M4S");
        assertThat(answer).bodyJson().extractingPath("$.waited").isEqualTo("PT35S");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.answeredBy.name")
                .isEqualTo("Marta Lindqvist");
        assertThat(answer).bodyJson().extractingPath("$.actions").asArray().isEmpty();
        var there = String.valueOf(answer.getResponse().getHeader("Location"));
        assertThat(send(cast.aisha(), HttpMethod.GET, there, ""))
                .bodyJson()
                .extractingPath("$.answer")
                .isEqualTo("On the portal");
        assertThat(send(cast.zoe(), HttpMethod.GET, there, "")).hasStatus(404);
        assertThat(send(cast.aisha(), HttpMethod.POST, PATH, body)).hasStatus(403);
    }

    @Test
    void lastUntilTheyAreEnded() {
        var begun = send(cast.marta(), HttpMethod.POST, PATH, "{\"about\": \"Mail\"}");
        assertThat(begun).hasStatus(201);
        assertThat(begun).bodyJson().extractingPath("$.state").isEqualTo("OPEN");
        assertThat(begun).bodyJson().extractingPath("$.actions").asArray().containsExactly("END");
        var there = String.valueOf(begun.getResponse().getHeader("Location")) + "/ending";
        var incident = Actors.as(cast.marta(), () -> incidents.report(cast.mailIsSlow())).number();
        var ending = "{\"outcome\": \"INCIDENT\", \"record\": \"%s\"}".formatted(incident);

        assertThat(send(cast.marta(), HttpMethod.PUT, there, ending))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.record")
                .isEqualTo(incident.toString());
        assertThat(send(cast.marta(), HttpMethod.PUT, there, ending)).hasStatus(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"channel\": \"SMOKE\"} | 400 | /channel",
                "{\"waited\": \"long\"} | 400 | /waited",
                "{\"state\": \"ENDED\"} | 400 | /state",
                "{\"caller\": 99999999} | 422 | /caller",
                "{\"onBehalfOf\": 99999999} | 422 | /onBehalfOf",
                "{\"waited\": \"PT-1S\"} | 422 | /waited",
                "{\"waited\": \"P9D\"} | 422 | /waited",
                "{\"startedAt\": \"2126-01-01T00:00:00Z\"} | 422 | /startedAt",
                "{\"startedAt\": \"-999999999-01-01T00:00:00Z\", \"about\": \"A\"} | 422 | /startedAt",
                "{\"startedAt\": \"0001-01-01T00:00:00Z\", \"about\": \"A\", \"outcome\": \"INFORMATION\"} | 422 | /startedAt",
                "{\"startedAt\": \"2025-12-20T00:00:00Z\", \"about\": \"A\", \"outcome\": \"INFORMATION\"} | 422 | /endedAt",
                "{\"waited\": 1e300, \"about\": \"A\"} | 400 | /waited",
                "{} | 422 | /about",
                "{\"answer\": \"Yes\"} | 422 | /about",
                "{\"telephone\": \"call me\"} | 422 | /telephone",
                "{\"outcome\": \"INFORMATION\"} | 422 | /about",
                "{\"about\": \"A\", \"outcome\": \"ARTICLE\"} | 422 | /record",
                "{\"about\": \"A\", \"outcome\": \"ARTICLE\", \"record\": \"INC-1\"} | 422 | /record",
                "{\"about\": \"A\", \"outcome\": \"ADDED\", \"record\": \"INC-999999999\"} | 422 | /record",
                "{\"about\": \"A\", \"outcome\": \"ADDED\", \"record\": \"?\"} | 422 | /record",
                "{\"about\": \"A\", \"outcome\": \"INFORMATION\", \"endedAt\": \"2001-01-01T00:00:00Z\"} | 422 | /endedAt",
            })
    void namesTheFieldThatIsWrong(String body, int status, String pointer) {
        var answer = send(cast.marta(), HttpMethod.POST, PATH, body);
        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
    }

    @Test
    void areAnsweredByPeopleOfTheDeskOnly() {
        var body = "{\"about\": \"Mail\", \"answeredBy\": %s}";
        assertThat(send(cast.marta(), HttpMethod.POST, PATH, body.formatted(id(cast.zoe()))))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("/answeredBy");
        assertThat(send(cast.marta(), HttpMethod.POST, PATH, body.formatted(id(cast.marta()))))
                .hasStatus(201);
    }

    @Test
    void comeToFigures() {
        var asked = PATH + "/figures?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z";
        assertThat(send(cast.marta(), HttpMethod.GET, asked, "")).hasStatusOk();
        assertThat(send(cast.auditor(), HttpMethod.GET, asked, "")).hasStatusOk();
        assertThat(send(cast.aisha(), HttpMethod.GET, asked, "")).hasStatus(403);
        assertThat(
                        send(
                                cast.marta(),
                                HttpMethod.GET,
                                PATH + "/figures?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z",
                                ""))
                .hasStatus(422);
        for (var far :
                List.of(
                        "to=-999999999-01-01T00:00:00Z",
                        "from=%2B999999999-12-01T00:00:00Z&to=%2B999999999-12-31T00:00:00Z")) {
            assertThat(send(cast.marta(), HttpMethod.GET, URI.create(PATH + "/figures?" + far), ""))
                    .as(far)
                    .hasStatus(422);
        }
        assertThat(send(cast.marta(), HttpMethod.GET, PATH + "/figures?from=soon", ""))
                .hasStatus(400);
    }

    private static PersonId id(Actor who) {
        return who.person().orElseThrow();
    }

    private MvcTestResult send(Actor actor, HttpMethod method, String uri, String body) {
        return send(actor, method, URI.create(uri), body);
    }

    private MvcTestResult send(Actor actor, HttpMethod method, URI uri, String body) {
        var sent = api.method(method).uri(uri);
        if (method != HttpMethod.GET) {
            sent = sent.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        var request = sent;
        return Actors.as(actor, request::exchange);
    }
}
