package io.mainstay.task.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.classification.CustomField;
import io.mainstay.classification.CustomField.Kind;
import io.mainstay.classification.CustomField.Use;
import io.mainstay.classification.CustomField.Wording;
import io.mainstay.classification.CustomFieldDefinitions;
import io.mainstay.incident.Cast;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.domain.Incident;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.testing.ModuleTest;
import java.util.List;
import java.util.Optional;
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
class TaskResourceTest {

    private static final String PATH = "/api/v1/tasks/";
    private static int count;

    @Autowired WebApplicationContext context;
    @Autowired Cast cast;
    @Autowired IncidentService incidents;
    @Autowired CustomFieldDefinitions fields;

    private MockMvcTester api = MockMvcTester.of();

    @BeforeEach
    void opensTheApi() {
        api = MockMvcTester.from(context);
    }

    @Test
    void isAddedToItsRecordAndFoundThere() {
        var incident = incident();
        var answer =
                send(
                        cast.marta(),
                        HttpMethod.POST,
                        of(incident),
                        "{\"title\": \"Swap the disk\", \"due\": \"2026-03-05T12:00:00Z\"}");
        assertThat(answer).hasStatus(201).headers().hasValue("ETag", "\"0\"");
        assertThat(answer).bodyJson().extractingPath("$.state").isEqualTo("OPEN");
        assertThat(answer).bodyJson().extractingPath("$.position").isEqualTo(1);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.record")
                .isEqualTo(incident.number().toString());
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.actions")
                .asArray()
                .containsExactly("START", "COMPLETE", "CANCEL");

        assertThat(send(cast.marta(), HttpMethod.GET, of(incident), null))
                .bodyJson()
                .extractingPath("$.items[0].title")
                .isEqualTo("Swap the disk");
        assertThat(send(cast.aisha(), HttpMethod.GET, of(incident), null))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(
                        send(
                                cast.marta(),
                                HttpMethod.GET,
                                "/api/v1/people/" + incident.number() + "/tasks",
                                null))
                .hasStatus(404);
    }

    @Test
    void goesThroughItsLifeByParts() {
        var incident = incident();
        var first = added(incident, "{\"title\": \"One\"}");
        var second = added(incident, "{\"title\": \"Two\", \"waitsFor\": [\"" + first + "\"]}");

        assertThat(put(second + "/work", "{}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("task-waits");
        assertThat(put(first + "/work", "{}"))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("IN_PROGRESS");
        assertThat(put(first + "/completion", "{}"))
                .bodyJson()
                .extractingPath("$.completedAt")
                .isEqualTo("2026-03-02T09:00:00Z");
        assertThat(put(second + "/position", "{\"position\": 1}"))
                .bodyJson()
                .extractingPath("$.position")
                .isEqualTo(1);
        assertThat(put(second + "/cancellation", "{}")).hasStatus(422);
        assertThat(put(second + "/cancellation", "{\"reason\": \"Not needed\"}"))
                .bodyJson()
                .extractingPath("$.cancelReason")
                .isEqualTo("Not needed");
        assertThat(send(cast.marta(), HttpMethod.POST, PATH + first + "/reopening", "{}"))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("OPEN");
    }

    @Test
    void isPatchedFromTheVersionThatWasRead() {
        var task = added(incident(), "{\"title\": \"One\", \"due\": \"2026-03-05T12:00:00Z\"}");
        assertThat(patch(task, "0", "{\"due\": null, \"description\": \"With care\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.due")
                .isNull();
        assertThat(patch(task, "0", "{\"title\": \"Late\"}")).hasStatus(412);
        assertThat(send(cast.marta(), HttpMethod.PATCH, PATH + task, "{\"title\": \"Late\"}"))
                .hasStatus(428);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"state\": \"DONE\"} | 400 | /state",
                "{\"title\": 7} | 400 | /title",
                "{\"due\": \"soon\"} | 400 | /due",
                "{\"title\": null} | 422 | /title",
                "{\"title\": \"a\\nb\"} | 422 | /title",
                "{\"due\": \"9999-01-01T00:00:00Z\"} | 422 | /due",
                "{\"team\": 99999999} | 422 | /team",
                "{\"waitsFor\": [\"TSK-99999999\"]} | 422 | /waitsFor",
                "{\"waitsFor\": [\"nonsense\"]} | 422 | /waitsFor",
                "{\"waitsFor\": [null]} | 400 | /waitsFor/0",
            })
    void namesTheFieldThatAPatchGotWrong(String body, int status, String pointer) {
        var task = added(incident(), "{\"title\": \"One\"}");
        var answer = patch(task, "0", body);
        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
    }

    @Test
    void holdsFieldsThatAdministratorsAdded() {
        var cost = field();
        var incident = incident();
        var task =
                added(incident, "{\"title\": \"One\", \"custom\": {\"%s\": 12.5}}".formatted(cost));

        assertThat(send(cast.marta(), HttpMethod.GET, PATH + task, null))
                .bodyJson()
                .extractingPath("$.custom." + cost)
                .asNumber()
                .isEqualTo(12.5);
        assertThat(
                        send(
                                cast.marta(),
                                HttpMethod.GET,
                                "/api/v1/tasks?filter=custom." + cost + "=ge=12&fields=number",
                                null))
                .bodyJson()
                .extractingPath("$.items[0].number")
                .isEqualTo(task);
        assertThat(patch(task, "0", "{\"custom\": {\"%s\": \"much\"}}".formatted(cost)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("/custom/" + cost);
        assertThat(patch(task, "0", "{\"custom\": {\"%s\": null}}".formatted(cost)))
                .hasStatusOk()
                .bodyJson()
                .doesNotHavePath("$.custom." + cost);
    }

    private String field() {
        var code = "cost" + ++count;
        var field =
                new CustomField(
                        0,
                        "task",
                        code,
                        Kind.NUMBER,
                        new Wording("Cost " + code, "", 1),
                        new Use(Optional.empty(), false, false),
                        List.of(),
                        true,
                        0);
        return Actors.as(Actor.system(io.mainstay.kernel.Channel.JOB), () -> fields.bringIn(field))
                .code();
    }

    private Incident incident() {
        return Actors.as(cast.marta(), () -> incidents.report(cast.mailIsSlow()));
    }

    private static String of(Incident incident) {
        return "/api/v1/incidents/" + incident.number() + "/tasks";
    }

    private String added(Incident incident, String body) {
        var answer = send(cast.marta(), HttpMethod.POST, of(incident), body);
        assertThat(answer).hasStatus(201);
        var location = String.valueOf(answer.getResponse().getHeader("Location"));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private MvcTestResult put(String path, String body) {
        return send(cast.marta(), HttpMethod.PUT, PATH + path, body);
    }

    private MvcTestResult patch(String task, String version, String body) {
        return Actors.as(
                cast.marta(),
                () ->
                        api.patch()
                                .uri(PATH + task)
                                .header("If-Match", "\"" + version + "\"")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body)
                                .exchange());
    }

    private MvcTestResult send(
            Actor actor,
            HttpMethod method,
            String uri,
            @org.jspecify.annotations.Nullable String body) {
        var sent = api.method(method).uri(uri);
        if (body != null) {
            sent = sent.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        var request = sent;
        return Actors.as(actor, request::exchange);
    }
}
