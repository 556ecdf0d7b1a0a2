package io.mainstay.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.kernel.Standing;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.testing.ModuleTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;

/// What holds for every resource, shown on one that only these tests know.
@ModuleTest
@Import(RestConventionsTest.LampResource.class)
class RestConventionsTest {

    private static final Actor AISHA =
            new Actor(
                    Optional.of(new PersonId(1)),
                    "Aisha",
                    Set.of(Role.SERVICE_DESK_ANALYST),
                    Standing.NONE,
                    Channel.API,
                    false);

    enum Colour {
        RED,
        GREEN
    }

    record LampJson(
            String name,
            @Nullable Colour colour,
            int watts,
            @Nullable Instant boughtAt,
            @Nullable List<String> rooms,
            @Nullable Set<String> tags,
            @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Map<String, String> labels,
            @Nullable Boolean on) {}

    @RestController
    @RequestMapping("/api/v1/lamps")
    static class LampResource {

        static final AtomicInteger MADE = new AtomicInteger();
        private final JdbcClient jdbc;

        LampResource(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @PostMapping
        @Transactional
        public ResponseEntity<LampJson> make(@RequestBody LampJson lamp) {
            new Check().text("name", lamp.name(), 20).orRefuse();
            MADE.incrementAndGet();
            jdbc.sql(
                            "insert into platform_list.view (list, owner, name, filter, sort)"
                                    + " values ('lamp', 1, :name, '', '')")
                    .param("name", lamp.name())
                    .update();
            if (lamp.name().equals("broken")) {
                throw new IllegalStateException("the secret of the house");
            }
            return Answers.created("/api/v1/lamps/1", 0, lamp);
        }

        @PatchMapping("/{number}")
        ResponseEntity<LampJson> change(
                @PathVariable int number, ExpectedVersion version, @RequestBody LampJson lamp) {
            if (version.value() != 7) {
                throw new StaleRecord(new RecordRef("LAMP", number), 7);
            }
            return Answers.versioned(8, lamp);
        }

        @GetMapping("/{number}")
        LampJson show(@PathVariable int number) {
            throw new NoSuchRecord(new RecordRef("LAMP", number));
        }

        @GetMapping
        List<String> list(ListRequest request, @RequestParam(defaultValue = "1") int floor) {
            return List.of(request.filter());
        }
    }

    @Autowired WebApplicationContext context;
    @Autowired LimitBodies limitBodies;
    @Autowired AnswerOnce answerOnce;
    @Autowired KeptAnswers keptAnswers;
    @Autowired JdbcClient jdbc;
    @Autowired javax.sql.DataSource dataSource;

    private MockMvcTester api = MockMvcTester.of(List.of());

    @BeforeEach
    void opensTheApi() {
        api =
                MockMvcTester.from(
                        context, builder -> builder.addFilters(limitBodies, answerOnce).build());
        LampResource.MADE.set(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\"a\",\"watts\":1,\"admin\":true} | unknown-field | /admin",
                "{\"name\":\"a\",\"watts\":1,\"id\":7} | unknown-field | /id",
                "{\"name\":\"a\",\"watts\":\"1\"} | expected-number | /watts",
                "{\"name\":\"a\",\"watts\":1.5} | expected-number | /watts",
                "{\"name\":\"a\",\"watts\":null} | expected-number | /watts",
                "{\"name\":\"a\",\"watts\":99999999999} | expected-number | /watts",
                "{\"name\":7,\"watts\":1} | expected-text | /name",
                "{\"name\":[\"a\"],\"watts\":1} | expected-text | /name",
                "{\"name\":\"a\\u0000b\",\"watts\":1} | control-character | /name",
                "{\"name\":\"\\ud800\",\"watts\":1} | control-character | /name",
                "{\"name\":\"a\",\"watts\":1,\"colour\":\"BLUE\"} | expected-code | /colour",
                "{\"name\":\"a\",\"watts\":1,\"colour\":0} | expected-code | /colour",
                "{\"name\":\"a\",\"watts\":1,\"boughtAt\":\"soon\"} | expected-time | /boughtAt",
                "{\"name\":\"a\",\"watts\":1,\"on\":\"yes\"} | expected-flag | /on",
                "{\"name\":\"a\",\"watts\":1,\"rooms\":\"hall\"} | expected-list | /rooms",
                "{\"name\":\"a\",\"watts\":1,\"rooms\":[\"hall\",3]} | expected-text | /rooms/1",
                "{\"name\":\"a\",\"watts\":1,\"tags\":[null]} | expected-text | /tags/0",
                "{\"name\":\"a\",\"watts\":1,\"labels\":{\"a\":null}} | expected-text | /labels/a",
                "{\"name\":\"a\",\"watts\":1,\"labels\":{\"a\\u0000\":\"b\"}} | control-character | /labels",
                "{\"name\":\"a\",\"name\":\"b\",\"watts\":1} | malformed-json | ``",
                "{\"name\":\"a\",\"watts\":1 | malformed-json | ``",
                "{\"name\":\"a\",\"watts\":1} {} | malformed-json | ``",
                "[] | expected-object | ``",
            })
    void namesWhatItCannotReadInABody(String body, String code, String pointer) {
        var answer = post(body);

        assertProblem(answer, 400, "bad-json");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo(code);
        if (!code.equals("malformed-json")) {
            assertThat(answer).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
        }
        assertThat(LampResource.MADE).hasValue(0);
    }

    @Test
    void refusesEveryBrokenFieldByItsPointer() {
        var answer = post("{\"name\":\"%s\",\"watts\":1}".formatted("x".repeat(21)));

        assertProblem(answer, 422, "invalid-input");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo("/name");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].detail")
                .isEqualTo("At most 20 characters");
    }

    @Test
    void takesNoBodyOverOneMegabyte() {
        assertProblem(post("{\"name\":\"" + "x".repeat(1_000_000) + "\"}"), 413, "body-too-large");
    }

    @Test
    void countsWhatADeclaredLengthLeavesOut() {
        var answer =
                as(
                        api.post()
                                .uri("/api/v1/lamps")
                                .contentType(MediaType.APPLICATION_JSON)
                                .with(request -> {
                                    request.setContent(new byte[1_000_001]);
                                    request.addHeader("Transfer-Encoding", "chunked");
                                    return request;
                                }));

        assertThat(answer.getResponse().getStatus()).isIn(400, 413);
    }

    @Test
    void answersEveryOtherMisuseWithAProblem() {
        assertProblem(as(api.get().uri("/api/v1/nothing")), 404, "no-such-route");
        assertProblem(as(api.get().uri("/api/v1/lamps/x")), 404, "no-such-route");
        assertProblem(as(api.get().uri("/api/v1/lamps/5")), 404, "no-such-record");
        assertProblem(as(api.get().uri("/api/v1/lamps?floor=x")), 400, "bad-parameter");
        assertProblem(as(api.get().uri("/api/v1/lamps?size=0")), 400, "bad-list-request");
        assertProblem(as(api.delete().uri("/api/v1/lamps")), 405, "method-not-allowed");
        assertProblem(
                as(api.post().uri("/api/v1/lamps").contentType("text/plain").content("x")),
                415,
                "unsupported-media-type");
        assertThat(as(api.post().uri("/api/v1/lamps").contentType("text/plain").content("x")))
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Send application/json");
        assertProblem(
                as(api.get().uri("/api/v1/lamps").accept("image/png")), 406, "not-acceptable");
        assertProblem(
                as(api.post().uri("/api/v1/lamps").contentType("application/json")),
                400,
                "body-missing");
    }

    @Test
    void namesAParameterThatItDoesNotKnowAndTheNearestThatItDoes() {
        var answer = as(api.get().uri("/api/v1/lamps?sise=5"));

        assertProblem(answer, 400, "unknown-parameter");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].parameter").isEqualTo("sise");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].detail")
                .asString()
                .contains("“sise”", "nearest first: size,", "floor");
        assertProblem(as(api.get().uri("/api/v1/lamps/5?x=1")), 400, "unknown-parameter");
        assertProblem(
                as(
                        api.post()
                                .uri("/api/v1/lamps?x=1")
                                .contentType("application/json")
                                .content("{\"name\":\"desk\",\"watts\":1}")),
                400,
                "unknown-parameter");
    }

    @Test
    void tellsNothingOfWhatIsInside() {
        var answer = post("{\"name\":\"broken\",\"watts\":1}");

        assertProblem(answer, 500, "fault");
        assertThat(answer).bodyText().doesNotContain("secret", "Exception", "java");
        assertThat(answer).bodyJson().extractingPath("$.traceId").asString().hasSize(32);
    }

    @Test
    void changesOnlyTheVersionThatWasRead() {
        assertProblem(patch(null), 428, "if-match-needed");
        assertProblem(patch("7"), 400, "bad-if-match");
        assertProblem(patch("W/\"7\""), 400, "bad-if-match");
        var stale = patch("\"6\"");
        assertProblem(stale, 412, "stale-record");
        assertThat(stale).bodyJson().extractingPath("$.currentVersion").isEqualTo(7);
        assertThat(patch("\"7\"")).hasStatusOk().headers().hasValue("ETag", "\"8\"");
    }

    @Test
    void doesTheWorkOfAKeyOnce() {
        var key = UUID.randomUUID().toString();
        var body = "{\"name\":\"%s\",\"watts\":1}".formatted(key.substring(0, 18));

        var first = post(body, key);
        var second = post(body, key);

        assertThat(first).hasStatus(201);
        assertThat(second).hasStatus(201);
        assertThat(second.getResponse().getHeader("Location")).isEqualTo("/api/v1/lamps/1");
        assertThat(second.getResponse().getHeader("ETag")).isEqualTo("\"0\"");
        assertThat(second.getResponse().getHeader(KeptAnswer.REPLAYED)).isEqualTo("true");
        assertThat(second.getResponse().getContentAsByteArray())
                .isEqualTo(first.getResponse().getContentAsByteArray());
        assertThat(LampResource.MADE).hasValue(1);
        assertProblem(post(body.replace(":1", ":2"), key), 422, "idempotency-key-reused");
        assertProblem(post(body, "with blank"), 400, "bad-idempotency-key");
    }

    @Test
    void answersAgainOnlyForTheSameVersion() {
        var key = UUID.randomUUID().toString();

        assertThat(patch("\"7\"", key)).hasStatusOk();
        assertThat(patch("\"7\"", key).getResponse().getHeader(KeptAnswer.REPLAYED))
                .isEqualTo("true");
        assertProblem(patch("\"8\"", key), 422, "idempotency-key-reused");
    }

    @Test
    void keepsNothingOfAKeyWhoseWorkFailed() {
        var key = UUID.randomUUID().toString();

        assertProblem(post("{\"name\":\"broken\",\"watts\":1}", key), 500, "fault");
        assertProblem(post("{\"name\":\"\",\"watts\":1}", key), 422, "invalid-input");

        assertThat(count("broken")).isZero();
        var name = key.substring(0, 18);
        assertThat(post("{\"name\":\"%s\",\"watts\":1}".formatted(name), key)).hasStatus(201);
        assertThat(count(name)).isEqualTo(1);
    }

    @Test
    void holdsAKeyWhileItsRequestIsAtWork() throws Exception {
        var key = UUID.randomUUID().toString();
        try (var other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            try (var lock =
                    other.prepareStatement(
                            "select pg_advisory_xact_lock(hashtextextended(?, 1))")) {
                lock.setString(1, key);
                lock.execute();
            }
            assertProblem(post("{\"name\":\"late\",\"watts\":1}", key), 409, "request-in-flight");
            other.rollback();
        }
        assertThat(post("{\"name\":\"late\",\"watts\":1}", key)).hasStatus(201);
    }

    @Test
    void forgetsAKeyAfterADay() {
        var key = UUID.randomUUID().toString();
        var body = "{\"name\":\"%s\",\"watts\":1}".formatted(key.substring(0, 18));
        post(body, key);

        keptAnswers.forgetBefore(io.mainstay.testing.TestClock.NINE_O_CLOCK);
        assertThat(keptAnswers.find(1, key)).isPresent();
        keptAnswers.forgetBefore(io.mainstay.testing.TestClock.NINE_O_CLOCK.plusSeconds(1));
        assertThat(keptAnswers.find(1, key)).isEmpty();
    }

    private long count(String name) {
        return jdbc.sql("select count(*) from platform_list.view where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private MvcTestResult patch(@Nullable String ifMatch) {
        var request =
                api.patch()
                        .uri("/api/v1/lamps/5")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"a\",\"watts\":1}");
        return as(ifMatch == null ? request : request.header("If-Match", ifMatch));
    }

    private MvcTestResult patch(String ifMatch, String key) {
        return as(
                api.patch()
                        .uri("/api/v1/lamps/5")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"a\",\"watts\":1}")
                        .header("If-Match", ifMatch)
                        .header(AnswerOnce.KEY, key));
    }

    private MvcTestResult post(String body) {
        return as(
                api.post()
                        .uri("/api/v1/lamps")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private MvcTestResult post(String body, String key) {
        return as(
                api.post()
                        .uri("/api/v1/lamps")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(AnswerOnce.KEY, key)
                        .content(body));
    }

    private static MvcTestResult as(MockMvcTester.MockMvcRequestBuilder request) {
        return Actors.as(AISHA, request::exchange);
    }

    private static void assertProblem(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status);
        assertThat(answer).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .doesNotStartWith("refusal.");
    }
}
