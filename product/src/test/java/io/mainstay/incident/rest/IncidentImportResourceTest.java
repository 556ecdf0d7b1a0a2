package io.mainstay.incident.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import io.mainstay.kernel.Role;
import io.mainstay.platform.access.AccountFixture;
import io.mainstay.platform.access.AccountFixture.SignedInBrowser;
import io.mainstay.platform.access.Accounts;
import io.mainstay.platform.access.PersonDirectory;
import io.mainstay.testing.ModuleTest;
import io.mainstay.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/// History brought in through the API: sent, followed, stopped, and by whom.
@ModuleTest
class IncidentImportResourceTest {

    private static final String PATH = "/api/v1/incidents/imports";
    private static final String MAPPING =
            """
            {"source": "<source>", "fields": {"number": "id", "openedAt": "at", "title": "what"}}
            """;
    private static final String ROWS =
            "id,at,what\nA1,2016-01-01T09:00:00Z,Mail is slow\nA2,whenever,Mail stands\n";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired MockMvc mvc;
    @Autowired Accounts accounts;
    @Autowired PersonDirectory people;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    private AccountFixture fixture;
    private SignedInBrowser manager;

    @BeforeEach
    void signIn() throws Exception {
        jdbc.sql("delete from platform_access.attempt").update();
        fixture = new AccountFixture(mvc, accounts, people);
        manager = fixture.signedIn(Role.INCIDENT_MANAGER);
    }

    @Test
    void triesAFileWithoutKeepingAnythingAndThenBringsItIn() throws Exception {
        var mapping = MAPPING.replace("<source>", "api-twice");
        var tried = over(job(send(manager, ROWS, mapping, true)));
        assertThat(JsonPath.<String>read(tried, "$.state")).isEqualTo("DONE");
        assertThat(found("A1")).isEmpty();

        var answer = send(manager, ROWS, mapping, false);
        assertThat(answer.getStatus()).isEqualTo(202);
        var job = job(answer);
        assertThat(answer.getHeader("Location")).isEqualTo("/api/v1/jobs/" + job);
        var done = over(job);

        assertThat(JsonPath.<String>read(done, "$.state")).isEqualTo("DONE");
        assertThat(JsonPath.<Integer>read(done, "$.progress.done")).isPositive();
        assertThat(JsonPath.<List<Integer>>read(refused(job), "$.items[*].row")).containsExactly(2);
        assertThat(found("A1")).hasSize(1);
    }

    @Test
    void isStoppedByWhoStartedItAndUnknownToOthers() throws Exception {
        var many =
                IntStream.range(0, 60_000)
                        .mapToObj(row -> "B%d,2016-01-01T09:00:00Z,Mail".formatted(row))
                        .collect(Collectors.joining("\n", "id,at,what\n", "\n"));
        var mapping = MAPPING.replace("<source>", "api-stopped");
        var others =
                List.of(fixture.signedIn(Role.SERVICE_DESK_ANALYST), fixture.signedIn(Role.USER));
        var job = job(send(manager, many, mapping, true));
        var path = "/api/v1/jobs/" + job;

        assertThat(sent(manager, put(path + "/cancellation")).getStatus()).isEqualTo(200);
        clock.turn(Duration.ofSeconds(2));
        for (var other : others) {
            assertThat(other.open(path).getStatus()).isEqualTo(404);
            assertThat(sent(other, put(path + "/cancellation")).getStatus()).isEqualTo(404);
        }
        assertThat(JsonPath.<String>read(over(job), "$.state")).isEqualTo("CANCELLED");
        assertThat(sent(manager, put(path + "/cancellation")).getStatus()).isEqualTo(409);
    }

    @Test
    void isForThoseWhoManageIncidents() throws Exception {
        for (var role : List.of(Role.SERVICE_DESK_ANALYST, Role.USER, Role.AUDITOR)) {
            var other = fixture.signedIn(role);
            assertThat(send(other, ROWS, MAPPING, true).getStatus()).isEqualTo(403);
            var whole = post(PATH).contentType("text/csv").content(ROWS);
            assertThat(sent(other, whole).getStatus()).isEqualTo(403);
        }
    }

    @Test
    void saysInItsOwnWordsWhatItCannotRead() throws Exception {
        var answer = send(manager, ROWS, "{\"source\": \"x\",\n  colour}", true);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(JsonPath.<String>read(answer.getContentAsString(), "$.detail"))
                .isEqualTo("The mapping cannot be read as JSON. Look at line 2, column 3.");

        var without = sent(manager, multipart(PATH).file(part("mapping", MAPPING)));
        assertThat(without.getStatus()).isEqualTo(400);
        assertThat(JsonPath.<String>read(without.getContentAsString(), "$.errors[0].parameter"))
                .isEqualTo("file");
    }

    private MockHttpServletResponse send(
            SignedInBrowser who, String rows, String mapping, boolean dry) throws Exception {
        return sent(
                who,
                multipart(PATH)
                        .file(part("file", rows))
                        .file(part("mapping", mapping))
                        .param("map", "csv")
                        .param("dryRun", Boolean.toString(dry)));
    }

    private static MockMultipartFile part(String name, String text) {
        return new MockMultipartFile(name, name + ".txt", null, text.getBytes(UTF_8));
    }

    private static MockHttpServletResponse sent(
            SignedInBrowser who, AbstractMockHttpServletRequestBuilder<?> sent) throws Exception {
        var page = TOKEN.matcher(who.open("/account/password").getContentAsString());
        assertThat(page.find()).isTrue();
        return who.mvc()
                .perform(sent.cookie(who.session()).header("X-CSRF-Token", page.group(1)))
                .andReturn()
                .getResponse();
    }

    private static int job(MockHttpServletResponse answer) throws Exception {
        return JsonPath.read(answer.getContentAsString(), "$.job");
    }

    /// Waits until the job has ended.
    private String over(int job) throws Exception {
        var patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < patience) {
            var shown = manager.open("/api/v1/jobs/" + job).getContentAsString();
            var state = JsonPath.<String>read(shown, "$.state");
            if (List.of("DONE", "FAILED", "CANCELLED").contains(state)) {
                return shown;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new AssertionError("Job " + job + " does not end");
    }

    private String refused(int job) throws Exception {
        return manager.open("/api/v1/jobs/" + job + "/refused-rows").getContentAsString();
    }

    private List<String> found(String source) throws Exception {
        var path = "/api/v1/incidents?filter=sourceNumber==" + source;
        return JsonPath.read(manager.open(path).getContentAsString(), "$.items[*].number");
    }
}
