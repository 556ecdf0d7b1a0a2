package io.mainstay.people.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.Cast;
import io.mainstay.platform.access.PersonDirectory;
import io.mainstay.testing.ModuleTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/// The directory and its lists in the API: told once, changed by a merge patch that names the
/// version that was read.
@ModuleTest
class DirectoryResourceTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired WebApplicationContext context;
    @Autowired PersonDirectory people;

    private MockMvcTester api = MockMvcTester.of();
    private Actor administrator = Cast.SYSTEM;

    @BeforeEach
    void opensTheApi() {
        api = MockMvcTester.from(context);
        var person = Actors.as(Cast.SYSTEM, () -> people.create("Ada " + NUMBER.get()));
        administrator = Cast.administrator(person);
    }

    @Test
    void changesOnlyWhatAPatchNamesAndClearsWhatIsNull() {
        var person =
                created(
                        "people",
                        "{\"name\": \"%s\", \"email\": \"a@example.org\", \"phones\": [\"06 12\"]}");

        var answer = patch(person, 0, "{\"email\": null, \"customer\": true}");

        assertThat(answer).hasStatusOk().headers().hasValue("ETag", "\"1\"");
        assertThat(answer).bodyJson().extractingPath("$.details.email").isNull();
        assertThat(answer).bodyJson().extractingPath("$.details.customer").isEqualTo(true);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.details.phones")
                .asArray()
                .containsExactly("06 12");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people | {'name': '%s'} | {'phones': ['06 12']} | $.details.phones[0] | 06 12",
                "teams | {'name': '%s', 'line': 2} | {'line': 3} | $.details.line | 3",
                "units | {'name': '%s'} | {'costCentre': '47'} | $.details.costCentre | 47",
                "sites | {'name': '%s', 'zone': 'UTC'} | {'zone': 'Asia/Tokyo'} |"
                        + " $.details.zone | Asia/Tokyo",
                "suppliers | {'name': '%s'} | {'phone': '06 12'} | $.details.phone | 06 12",
                "categories | {'process': 'incident', 'name': '%s'} | {'name': 'Pencils'} |"
                        + " $.name | Pencils",
                "choices/incident-hold-reason | {'code': 'C%d', 'label': '%s'} |"
                        + " {'label': 'Rain'} | $.label | Rain"
            })
    void takesThePatchOfWhoeverReadTheLastVersion(
            String path, String told, String change, String changed, String value) {
        var record = created(path, told.replace('\'', '"'));
        var body = change.replace('\'', '"');

        assertThat(send(HttpMethod.PATCH, record, body)).hasStatus(428);
        assertThat(patch(record, 7, body)).hasStatus(412).headers().hasValue("ETag", "\"0\"");
        assertThat(patch(record, 0, "{\"colour\": 1}")).hasStatus(400);
        var done = patch(record, 0, body);
        assertThat(done).hasStatusOk().headers().hasValue("ETag", "\"1\"");
        assertThat(done)
                .bodyJson()
                .extractingPath(changed)
                .satisfies(now -> assertThat(now).hasToString(value));
        assertThat(patch(record, 0, body)).hasStatus(412);
    }

    @Test
    void movesACategoryToTheTopAgain() {
        var top = created("categories", "{\"process\": \"incident\", \"name\": \"%s\"}");
        var id = top.substring(top.lastIndexOf('/') + 1);
        var child =
                created(
                        "categories",
                        "{\"process\": \"incident\", \"name\": \"%s\", \"parent\": " + id + "}");

        assertThat(patch(top, 0, "{\"parent\": " + id + "}")).hasStatus(422);
        var moved = patch(child, 0, "{\"parent\": null}");

        assertThat(moved).hasStatusOk().bodyJson().extractingPath("$.parent").isNull();
        assertThat(send(HttpMethod.DELETE, child + "/activation", ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.active")
                .isEqualTo(false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': null} | 422 | /name",
                "{'email': 'nobody'} | 422 | /email",
                "{'phones': [null]} | 400 | /phones/0",
                "{'zone': 'Nowhere/X'} | 422 | /zone",
                "{'unit': 99999999} | 422 | /unit",
                "{'unit': 'x'} | 400 | /unit",
                "{'customer': 'maybe'} | 400 | /customer"
            })
    void namesTheFieldThatAPatchGotWrong(String body, int status, String pointer) {
        var person = created("people", "{\"name\": \"%s\"}");

        var answer = patch(person, 0, body.replace('\'', '"'));

        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
        assertThat(send(HttpMethod.GET, person, "")).headers().hasValue("ETag", "\"0\"");
    }

    @Test
    void isChangedByNobodyWhoMayNot() {
        var team = created("teams", "{\"name\": \"%s\", \"line\": 1}");
        administrator =
                Cast.staff(
                        new PersonId(administrator.person().orElseThrow().value()),
                        io.mainstay.kernel.Role.SERVICE_DESK_ANALYST);

        assertThat(patch(team, 9, "{\"line\": 2}")).hasStatus(403);
    }

    private String created(String path, String body) {
        var number = NUMBER.incrementAndGet();
        var name = "Told by the API " + number;
        var answer =
                send(
                        HttpMethod.POST,
                        "/api/v1/" + path,
                        body.replace("%s", name).replace("%d", "" + number));
        assertThat(answer).hasStatus(201);
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    private MvcTestResult patch(String path, long version, String body) {
        return as(request(HttpMethod.PATCH, path, body).header("If-Match", "\"" + version + "\""));
    }

    private MvcTestResult send(HttpMethod method, String path, String body) {
        return as(request(method, path, body));
    }

    private MockMvcRequestBuilder request(HttpMethod method, String path, String body) {
        return api.method(method).uri(path).contentType("application/json").content(body);
    }

    private MvcTestResult as(MockMvcRequestBuilder request) {
        return Actors.as(administrator, request::exchange);
    }
}
