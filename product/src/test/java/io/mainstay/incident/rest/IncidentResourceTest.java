package io.mainstay.incident.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.Cast;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.application.IncidentTransitions;
import io.mainstay.incident.domain.Incident;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.testing.ModuleTest;
import io.mainstay.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@ModuleTest
@Import(Cast.class)
class IncidentResourceTest {

    private static final String PATH = "/api/v1/incidents";

    @Autowired WebApplicationContext context;
    @Autowired Cast cast;
    @Autowired IncidentService incidents;
    @Autowired IncidentTransitions transitions;
    @Autowired TestClock clock;

    private MockMvcTester api = MockMvcTester.of();

    @BeforeEach
    void opensTheApi() {
        api = MockMvcTester.from(context);
    }

    @Test
    void isLoggedWithAllThatIsToldAndNamesStandBesideIds() {
        var aisha = cast.person("Aisha Khan");
        var answer =
                send(
                        cast.marta(),
                        HttpMethod.POST,
                        "",
                        """
                        {"title": "Mail is slow", "description": "Since nine", "caller": %s, "contact": "PHONE",
                         "impact": 2, "urgency": 2, "service": "Mail", "occurredAt": "2026-03-02T08:30:00Z"}
                        """
                                .formatted(aisha));

        assertThat(answer).hasStatus(201).headers().hasValue("ETag", "\"0\"");
        assertThat(answer).bodyJson().extractingPath("$.title").isEqualTo("Mail is slow");
        assertThat(answer).bodyJson().extractingPath("$.caller.name").isEqualTo("Aisha Khan");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.loggedBy.name")
                .isEqualTo("Marta Lindqvist");
        assertThat(answer).bodyJson().extractingPath("$.priority").isEqualTo(3);
        assertThat(answer).bodyJson().extractingPath("$.state").isEqualTo("NEW");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.occurredAt")
                .isEqualTo("2026-03-02T08:30:00Z");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.actions")
                .asArray()
                .containsExactly("ASSIGN", "ESCALATE", "RESOLVE");
        assertThat(get(cast.marta(), location(answer))).hasStatusOk();
    }

    @Test
    void changesOnlyWhatAPatchNamesAndClearsWhatIsNull() {
        var number = reported().number();
        patch(number + "", "0", "{\"service\": \"Mail\", \"configurationItem\": \"gw-1\"}");
        var answer = patch(number + "", "1", "{\"service\": null, \"title\": \"Mail stands\"}");

        assertThat(answer).hasStatusOk().headers().hasValue("ETag", "\"2\"");
        assertThat(answer).bodyJson().extractingPath("$.service").isNull();
        assertThat(answer).bodyJson().extractingPath("$.configurationItem").isEqualTo("gw-1");
        assertThat(answer).bodyJson().extractingPath("$.title").isEqualTo("Mail stands");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.description")
                .isEqualTo("Since this morning");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"state\": \"CLOSED\"} | 400 | /state",
                "{\"version\": 7} | 400 | /version",
                "{\"title\": 7} | 400 | /title",
                "{\"caller\": \"x\"} | 400 | /caller",
                "{\"impact\": 1.5} | 400 | /impact",
                "{\"contact\": \"PIGEON\"} | 400 | /contact",
                "{\"occurredAt\": \"soon\"} | 400 | /occurredAt",
                "{\"title\": null} | 422 | /title",
                "{\"title\": \"\"} | 422 | /title",
                "{\"title\": \"a\\nb\"} | 422 | /title",
                "{\"caller\": 99999999} | 422 | /caller",
                "{\"category\": 99999999} | 422 | /category",
                "{\"unit\": 99999999} | 422 | /unit",
                "{\"site\": 99999999} | 422 | /site",
                "{\"impact\": 6} | 422 | /impact",
                "{\"urgency\": -1} | 422 | /urgency",
                "{\"impact\": 1, \"urgency\": 1} | 422 | /priorityReason",
                "{\"occurredAt\": \"2027-01-01T00:00:00Z\"} | 422 | /occurredAt",
                "{\"occurredAt\": \"-1000000000-01-01T00:00:00Z\"} | 422 | /occurredAt",
            })
    void namesTheFieldThatAPatchGotWrong(String body, int status, String pointer) {
        var before = reported();
        var answer = patch(before.number() + "", "0", body);

        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
        assertThat(get(cast.marta(), before.number() + "")).headers().hasValue("ETag", "\"0\"");
    }

    @Test
    void saysWhoIsNotThere() {
        var answer = patch(reported().number() + "", "0", "{\"caller\": 99999999}");

        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].detail")
                .asString()
                .startsWith("PER-99999999 does not exist");
    }

    @Test
    void takesAWatcherByNumber() {
        var number = reported().number();
        var aisha = cast.person("Aisha Watching");

        var path = number + "/watchers/PER-" + aisha;
        assertThat(put(cast.marta(), path, "")).hasStatus(204);
        assertThat(get(cast.marta(), number + "/watchers")).bodyText().contains("Aisha Watching");
        assertThat(send(cast.marta(), HttpMethod.DELETE, path, "")).hasStatus(204);
        assertThat(put(cast.marta(), number + "/watchers/INC-1", "")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/notifications?size=-1",
                "/api/v1/notifications?size=0",
                "/api/v1/notifications?size=501",
                "%s/history?size=-1",
                "%s/entries?size=0"
            })
    void refusesAPageOfNoSize(String path) {
        var number = reported().number();

        assertThat(get(cast.marta(), path.formatted(number)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("bad-list-request");
    }

    @Test
    void needsTheVersionThatWasRead() {
        var number = reported().number() + "";
        patch(number, "0", "{\"title\": \"Mail stands\"}");

        assertThat(send(cast.marta(), HttpMethod.PATCH, number, "{}")).hasStatus(428);
        var stale = patch(number, "0", "{\"title\": \"Mail runs\"}");
        assertThat(stale).hasStatus(412).headers().hasValue("ETag", "\"1\"");
        assertThat(stale).bodyJson().extractingPath("$.currentVersion").isEqualTo(1);
    }

    @Test
    void livesThroughItsPartsFromAssignmentToClosure() {
        var number = reported().number() + "";
        var network = cast.network();
        var rui = cast.rui();
        assertState(
                put(cast.marta(), number + "/assignment", "{\"team\": %s}".formatted(network)),
                "ASSIGNED");
        assertState(put(rui, number + "/work", ""), "IN_PROGRESS");
        var until = clock.instant().plus(Duration.ofDays(1));
        assertState(
                put(
                        rui,
                        number + "/hold",
                        "{\"reason\": \"PART\", \"followUp\": \"%s\"}".formatted(until)),
                "ON_HOLD");
        assertState(put(rui, number + "/work", ""), "IN_PROGRESS");
        assertState(
                put(
                        rui,
                        number + "/resolution",
                        "{\"code\": \"SOLVED\", \"explanation\": \"Restarted\"}"),
                "RESOLVED");
        assertState(
                send(
                        cast.aisha(),
                        HttpMethod.POST,
                        number + "/reopening",
                        "{\"reason\": \"Slow again\"}"),
                "IN_PROGRESS");
        assertThat(put(rui, number + "/closure", "")).hasStatus(409);
        assertThat(put(rui, number + "/cancellation", "{\"reason\": \"Not ours\"}")).hasStatus(403);
        assertState(
                put(cast.manager(), number + "/cancellation", "{\"reason\": \"Twice\"}"),
                "CANCELLED");
    }

    @Test
    void answersNothingToWhoeverGaveItOutOfSight() {
        var number = reported().number() + "";
        put(cast.marta(), number + "/assignment", "{\"team\": %s}".formatted(cast.network()));
        var rui = cast.rui();

        var given = put(rui, number + "/assignment", "{\"team\": %s}".formatted(cast.messaging()));

        assertThat(given).hasStatus(204);
        assertThat(get(rui, number)).hasStatus(404);
    }

    @Test
    void refusesAHalfToldTransitionAndStaysWhereItWas() {
        var number = reported().number() + "";

        assertThat(put(cast.marta(), number + "/assignment", "{}")).hasStatus(422);
        assertThat(put(cast.marta(), number + "/escalation", "{}")).hasStatus(422);
        assertThat(put(cast.marta(), number + "/assignment", "{\"team\": 0}")).hasStatus(422);
        assertThat(put(cast.marta(), number + "/resolution", "{\"code\": \"NONE\"}"))
                .hasStatus(422);
        assertThat(put(cast.marta(), number + "/hold", "{}")).hasStatus(422);
        assertThat(put(cast.marta(), number + "/hold", "{\"until\": 1}")).hasStatus(400);
        assertThat(put(cast.marta(), number + "/hold", "")).hasStatus(400);
        assertState(get(cast.marta(), number), "NEW");
    }

    @Test
    void hasOneParentAndShowsItsChildren() {
        var child = reported().number() + "";
        var parent = reported().number() + "";
        var body = "{\"parent\": \"%s\"}";

        var put = put(cast.marta(), child + "/parent", body.formatted(parent));
        assertThat(put).bodyJson().extractingPath("$.parent").isEqualTo(parent);
        assertThat(put(cast.marta(), parent + "/parent", body.formatted(child))).hasStatus(422);
        assertThat(put(cast.marta(), child + "/parent", body.formatted("INC-999999")))
                .hasStatus(422);
        assertThat(get(cast.marta(), parent + "/children"))
                .bodyJson()
                .extractingPath("$.items[0].number")
                .isEqualTo(child);
        var gone = send(cast.marta(), HttpMethod.DELETE, child + "/parent", "");
        assertThat(gone).bodyJson().extractingPath("$.parent").isNull();
    }

    @Test
    void keepsNotesFromTheCaller() {
        var number = reported().number() + "";
        send(cast.marta(), HttpMethod.POST, number + "/entries", "{\"text\": \"We look into it\"}");
        var note =
                send(
                        cast.marta(),
                        HttpMethod.POST,
                        number + "/entries",
                        "{\"text\": \"Gateway again\", \"note\": true}");

        assertThat(note).hasStatus(201);
        assertThat(get(cast.marta(), number + "/entries"))
                .bodyJson()
                .extractingPath("$.items[*].text")
                .asArray()
                .contains("We look into it", "Gateway again");
        assertThat(get(cast.aisha(), number + "/entries"))
                .bodyJson()
                .extractingPath("$.items[*].text")
                .asArray()
                .contains("We look into it")
                .doesNotContain("Gateway again");
        assertThat(
                        send(
                                cast.aisha(),
                                HttpMethod.POST,
                                number + "/entries",
                                "{\"text\": \"x\", \"note\": true}"))
                .hasStatus(403);
    }

    @Test
    void takesFilesAndTellsWhatTheyAre() {
        var number = reported().number() + "";
        var file = new MockMultipartFile("file", "log.txt", "text/html", "all is slow".getBytes());
        var answer =
                as(
                        cast.aisha(),
                        api.post()
                                .uri(PATH + "/" + number + "/attachments")
                                .multipart()
                                .file(file));

        assertThat(answer).hasStatus(201);
        assertThat(answer).bodyJson().extractingPath("$.mediaType").isEqualTo("text/plain");
        assertThat(get(cast.marta(), number + "/attachments"))
                .bodyJson()
                .extractingPath("$[0].name")
                .isEqualTo("log.txt");
    }

    @Test
    void namesThePartThatAnAttachmentLacks() {
        var path = PATH + "/" + reported().number() + "/attachments";
        var other = new MockMultipartFile("paper", "log.txt", "text/plain", new byte[] {65});

        for (var answer :
                List.of(
                        as(cast.aisha(), api.post().uri(path)),
                        as(cast.aisha(), api.post().uri(path).contentType("application/json")),
                        as(cast.aisha(), api.post().uri(path).multipart().file(other)))) {
            assertThat(answer).hasStatus(422);
            assertThat(answer).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo("/file");
        }
    }

    @Test
    void isWatchedByWhoeverSeesItAndByWhomTheDeskNames() {
        var number = reported().number() + "";
        var zoe = cast.person("Zoe Stranger");
        var watcher = number + "/watchers/" + zoe;

        assertThat(put(cast.zoe(), watcher, "")).hasStatus(404);
        assertThat(put(cast.marta(), watcher, "")).hasStatus(204);
        assertThat(get(cast.zoe(), number + "/watchers"))
                .bodyJson()
                .extractingPath("$[0].name")
                .isEqualTo("Zoe Stranger");
        assertThat(put(cast.marta(), number + "/watchers/99999999", "")).hasStatus(404);
        assertThat(send(cast.zoe(), HttpMethod.DELETE, watcher, "")).hasStatus(204);
        assertThat(get(cast.zoe(), number)).hasStatus(404);
    }

    @Test
    void tellsItsHistoryInPagesWithNames() {
        var number = reported().number() + "";
        put(cast.marta(), number + "/assignment", "{\"team\": %s}".formatted(cast.network()));
        var newest = get(cast.marta(), number + "/history?size=1");

        assertThat(newest).bodyJson().extractingPath("$.items[0].action").isEqualTo("ASSIGN");
        assertThat(newest)
                .bodyJson()
                .extractingPath("$.items[0].actor.name")
                .isEqualTo("Marta Lindqvist");
        assertThat(newest)
                .bodyJson()
                .extractingPath("$.items[0].changes[?(@.field == 'team')].afterName")
                .asArray()
                .containsExactly("Network");
        var next = next(newest);
        assertThat(get(cast.marta(), number + "/history?cursor=" + next))
                .bodyJson()
                .extractingPath("$.items[*].action")
                .asArray()
                .containsExactly("CREATE");
        assertThat(get(cast.marta(), number + "/history?cursor=x")).hasStatus(422);
        assertThat(get(cast.marta(), number + "/hand-overs"))
                .bodyJson()
                .extractingPath("$[0].to.name")
                .isEqualTo("Network");
    }

    @Test
    void whoOnlyReportsIsNotToldWhyTeamsHandedItOver() {
        var number = reported().number() + "";
        var body = "{\"team\": %s, \"reason\": \"CANARY\"}".formatted(cast.network());
        assertThat(send(cast.marta(), HttpMethod.PUT, number + "/assignment", body)).hasStatusOk();

        assertThat(get(cast.marta(), number + "/hand-overs")).bodyText().contains("CANARY");
        assertThat(get(cast.aisha(), number + "/hand-overs"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("CANARY");
        assertThat(get(cast.aisha(), number + "/history"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("CANARY");
    }

    @Test
    void listsWhatTheCallerMaySeeByTheSameFilterAsThePage() {
        var number = reported().number() + "";
        reported();
        var query = "?fields=number,caller&total=true&filter=number==" + number;

        var seen = get(cast.aisha(), query);
        assertThat(seen)
                .bodyJson()
                .extractingPath("$.items[*].number")
                .asArray()
                .containsExactly(number);
        assertThat(seen).bodyJson().extractingPath("$.total.count").isEqualTo(1);
        assertThat(get(cast.zoe(), query)).bodyJson().extractingPath("$.total.count").isEqualTo(0);
        assertThat(get(cast.marta(), "?filter=colour==red")).hasStatus(400);
    }

    @Test
    void letsManagersSetAfterHowManyDaysSilenceCloses() {
        var before = get(cast.manager(), "settings");
        var tag = String.valueOf(before.getResponse().getHeader("ETag"));

        assertThat(settings(cast.marta(), tag, 7)).hasStatus(403);
        assertThat(settings(cast.manager(), tag, 0)).hasStatus(422);
        assertThat(settings(cast.manager(), tag, 5)).hasStatusOk();
        assertThat(settings(cast.manager(), tag, 6)).hasStatus(412);
        assertThat(put(cast.manager(), "settings", "{\"closeAfterDays\": 3}")).hasStatus(428);
        assertThat(get(cast.aisha(), "settings")).hasStatus(403);
    }

    private MvcTestResult settings(Actor actor, String tag, int days) {
        return as(
                actor,
                api.put()
                        .uri(PATH + "/settings")
                        .header("If-Match", tag)
                        .contentType("application/json")
                        .content("{\"closeAfterDays\": %d}".formatted(days)));
    }

    private Incident reported() {
        return Actors.as(cast.marta(), () -> incidents.report(cast.mailIsSlow()));
    }

    private MvcTestResult get(Actor actor, String path) {
        return as(actor, api.get().uri(uri(path)));
    }

    private MvcTestResult put(Actor actor, String path, String body) {
        return send(actor, HttpMethod.PUT, path, body);
    }

    private MvcTestResult patch(String number, String version, String body) {
        return as(
                cast.marta(),
                api.patch()
                        .uri(PATH + "/" + number)
                        .header("If-Match", "\"" + version + "\"")
                        .contentType("application/json")
                        .content(body));
    }

    private MvcTestResult send(Actor actor, HttpMethod method, String path, String body) {
        return as(
                actor,
                api.method(method).uri(uri(path)).contentType("application/json").content(body));
    }

    private static String uri(String path) {
        return path.isEmpty() || path.startsWith("?")
                ? PATH + path
                : path.startsWith("/") ? path : PATH + "/" + path;
    }

    private static MvcTestResult as(Actor actor, MockMvcRequestBuilder request) {
        return Actors.as(actor, request::exchange);
    }

    private static MvcTestResult as(
            Actor actor,
            org.springframework.test.web.servlet.assertj.MockMvcTester
                            .MockMultipartMvcRequestBuilder
                    request) {
        return Actors.as(actor, request::exchange);
    }

    private static void assertState(MvcTestResult answer, String state) {
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.state").isEqualTo(state);
    }

    private static String location(MvcTestResult answer) {
        return Optional.ofNullable(answer.getResponse().getHeader("Location")).orElseThrow();
    }

    private static String next(MvcTestResult answer) {
        try {
            return com.jayway.jsonpath.JsonPath.read(
                    answer.getResponse().getContentAsString(), "$.next");
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
