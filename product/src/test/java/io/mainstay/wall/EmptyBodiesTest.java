package io.mainstay.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.mainstay.kernel.Role;
import io.mainstay.platform.access.AccountFixture;
import io.mainstay.platform.access.AccountFixture.SignedInBrowser;
import io.mainstay.platform.access.Accounts;
import io.mainstay.platform.access.PersonDirectory;
import io.mainstay.testing.ModuleTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the API misses in an empty body is what its description calls required; and what that calls
/// required is missed when it alone is not there.
@ModuleTest
class EmptyBodiesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// One of two fields is needed.
    private static final Set<String> EITHER_OR =
            Set.of("interaction.log", "account.create", "bulk.make");

    private static final Map<String, String> EXAMPLES =
            Map.ofEntries(
                    Map.entry("from", "\"INC-1\""),
                    Map.entry("to", "\"INC-1\""),
                    Map.entry("process", "\"incident\""),
                    Map.entry("caller", "1"),
                    Map.entry("team", "1"),
                    Map.entry("days", "1"),
                    Map.entry("minutes", "1"),
                    Map.entry("audience", "\"STAFF\""),
                    Map.entry("cadence", "[30]"),
                    Map.entry("day", "\"2026-01-05\""),
                    Map.entry("scope", "\"READ\""),
                    Map.entry("followUp", "\"2030-01-01T00:00:00Z\""),
                    Map.entry("macro", "1"),
                    Map.entry("steps", "[{\"action\":\"watch\",\"input\":{}}]"),
                    Map.entry("impacts", "[\"A\",\"B\",\"C\"]"),
                    Map.entry("urgencies", "[\"A\",\"B\",\"C\"]"),
                    Map.entry("asking", "true"),
                    Map.entry("oneIn", "1"),
                    Map.entry("restDays", "1"),
                    Map.entry("openDays", "1"),
                    Map.entry("followUpAt", "1"),
                    Map.entry("priorities", "[[1,1,1],[1,1,1],[1,1,1]]"));

    /// The same field means other things.
    private static final Map<String, String> KINDS =
            Map.of(
                    "link.link", "\"RELATES_TO\"",
                    "customField.add", "\"TEXT\"",
                    "timeSpent.correct", "\"SUPPORT\"",
                    "recordTime.spend", "\"SUPPORT\"");

    @Autowired MockMvc mvc;
    @Autowired Accounts accounts;
    @Autowired PersonDirectory people;
    @Autowired JdbcClient jdbc;

    private SignedInBrowser everybody;
    private String token = "";
    private final Map<String, String> places = new LinkedHashMap<>();

    @BeforeEach
    void makeSomethingToSendThemTo() throws Exception {
        everybody = new AccountFixture(mvc, accounts, people).signedIn(Role.values());
        token = everybody.token();
        var me = everybody.account().person().value();
        var incident =
                made(
                        "/api/v1/incidents",
                        "{\"title\":\"Slow\",\"caller\":%d,\"contact\":\"PHONE\"}".formatted(me));
        var task = made(incident + "/tasks", "{\"title\":\"Look\"}");
        var time =
                made(
                        incident + "/time-spent",
                        "{\"kind\":\"SUPPORT\",\"minutes\":5,\"day\":\"2026-01-05\"}");
        var view =
                made(
                        "/api/v1/lists/incident/views",
                        "{\"name\":\"Mine\",\"filter\":\"\",\"sort\":\"\"}");
        places.put("/api/v1/incidents/{number}", incident);
        places.put("/api/v1/{records}/{number}", incident);
        places.put("/api/v1/tasks/{number}", task);
        places.put(
                "/api/v1/articles/{number}", made("/api/v1/articles", "{\"title\":\"Slow mail\"}"));
        places.put(
                "/api/v1/bulletins/{number}",
                made("/api/v1/bulletins", "{\"title\":\"Slow mail\"}"));
        places.put(
                "/api/v1/interactions/{number}",
                made("/api/v1/interactions", "{\"about\":\"Mail\"}"));
        places.put(
                "/api/v1/macros/{id}",
                made("/api/v1/macros", "{\"title\":\"Watch\",\"steps\":[{\"action\":\"watch\"}]}"));
        places.put("/api/v1/surveys/{number}", survey(incident, me));
        places.put("/api/v1/time-spent/{id}", time);
        places.put("/api/v1/views/{id}", view);
        places.put("{list}/views", "incident/views");
        places.put("/choices/{list}", "/choices/incident-hold-reason");
        places.put("{process}", "incident");
        places.put("/accounts/{number}", "/accounts/" + everybody.account().ref());
        places.put("{role}/scopes/{scope}", "AUDITOR/scopes/UNIT-1");
    }

    /// One that asks the person who sends them.
    private String survey(String incident, long person) {
        var record = incident.substring(incident.lastIndexOf('/') + 1);
        jdbc.sql(
                        """
                        insert into satisfaction.survey (record, person, asked_at, ends_at)
                        values (:record, :person, '2026-03-01', '2027-03-01')
                        """)
                .param("record", record)
                .param("person", person)
                .update();
        return "/api/v1/surveys/" + record;
    }

    @Test
    void areRefusedForFieldsThatAreCalledRequired() throws Exception {
        for (var route : routes()) {
            var missed = refused(route, "{}");
            if (!EITHER_OR.contains(route.id())) {
                assertThat(route.needs()).as(route.id()).containsAll(missed);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> eachRequiredFieldIsMissed() throws Exception {
        return routes().stream()
                .flatMap(route ->
                        route.needs().stream()
                                .map(field ->
                                        DynamicTest.dynamicTest(
                                                route.id() + " without " + field,
                                                () ->
                                                        assertThat(
                                                                        refused(
                                                                                route,
                                                                                without(
                                                                                        field,
                                                                                        route)))
                                                                .contains(field))));
    }

    /// A route that takes a body.
    private record BodyRoute(String id, String method, String path, List<String> needs) {}

    private List<BodyRoute> routes() throws Exception {
        var api = JSON.readTree(everybody.open("/api/openapi.json").getContentAsString());
        var routes = new ArrayList<BodyRoute>();
        for (var path : api.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var body = operation.getValue().at("/requestBody/content/application~1json/schema");
                if (!body.isMissingNode()) {
                    var id = operation.getValue().get("operationId").asString();
                    routes.add(
                            new BodyRoute(id, operation.getKey(), path.getKey(), required(body)));
                }
            }
        }
        assertThat(routes).hasSizeGreaterThan(30);
        return routes;
    }

    private static List<String> required(JsonNode schema) {
        return schema.path("allOf")
                .valueStream()
                .flatMap(part -> part.path("required").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    /// Only as good as it must be to be looked at.
    private static String without(String field, BodyRoute route) {
        return route.needs().stream()
                .filter(other -> !other.equals(field))
                .map(other -> "\"%s\":%s".formatted(other, example(other, route)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String example(String field, BodyRoute route) {
        return field.equals("kind")
                ? KINDS.getOrDefault(route.id(), "\"x\"")
                : EXAMPLES.getOrDefault(field, "\"x\"");
    }

    /// @return the fields that the answer names
    private List<String> refused(BodyRoute route, String body) throws Exception {
        var method = HttpMethod.valueOf(route.method().toUpperCase(Locale.ROOT));
        var answer = send(method, placed(route.path()), body).getContentAsString();
        return answer.isEmpty()
                ? List.of()
                : JSON.readTree(answer)
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString().substring(1))
                        .toList();
    }

    private String placed(String path) {
        var placed = path;
        for (var place : places.entrySet()) {
            placed = placed.replace(place.getKey(), place.getValue());
        }
        return placed.replaceAll("\\{[a-z]+}", "1");
    }

    private String made(String path, String body) throws Exception {
        var answer = send(HttpMethod.POST, path, body);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
        return String.valueOf(answer.getHeader("Location"));
    }

    /// Whatever others changed before, so that no answer is for want of the right one.
    private String version(String path) throws Exception {
        var tag = everybody.perform(request(HttpMethod.GET, path)).getHeader("ETag");
        return tag == null ? "\"0\"" : tag;
    }

    private MockHttpServletResponse send(HttpMethod method, String path, String body)
            throws Exception {
        MockHttpServletRequestBuilder asked =
                request(method, path)
                        .header("X-CSRF-Token", token)
                        .header("If-Match", version(path))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body);
        return everybody.perform(asked);
    }
}
