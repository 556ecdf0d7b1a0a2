package io.mainstay.platform.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.mainstay.kernel.Role;
import io.mainstay.platform.access.AccountFixture;
import io.mainstay.platform.access.AccountFixture.SignedInBrowser;
import io.mainstay.platform.access.Accounts;
import io.mainstay.platform.access.PersonDirectory;
import io.mainstay.platform.jobs.JobHandler;
import io.mainstay.platform.jobs.JobRun;
import io.mainstay.platform.jobs.Jobs;
import io.mainstay.platform.traces.Collector.Step;
import io.mainstay.testing.ModuleTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;

/// What a collector is told of requests and jobs, and what it is not.
@ModuleTest
@Import({TracesTest.Lamps.class, TracesTest.LampJob.class})
class TracesTest {

    private static final Collector COLLECTOR = Collector.start();
    private static final String CANARY = "canary-4d2f70";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00f067aa0ba902b7";

    @Autowired MockMvc mvc;
    @Autowired Accounts accounts;
    @Autowired PersonDirectory people;
    @Autowired Jobs jobs;
    @Autowired Tracing tracing;

    private SignedInBrowser analyst;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("mainstay.traces.url", COLLECTOR::url);
    }

    @AfterAll
    static void stopCollecting() {
        COLLECTOR.close();
    }

    @BeforeEach
    void signsIn() throws Exception {
        analyst = new AccountFixture(mvc, accounts, people).signedIn(Role.SERVICE_DESK_ANALYST);
    }

    @Test
    void tellsOfRequestsAndTheirStatementsByNameOnly() throws Exception {
        analyst.send("/incidents", "title", CANARY, "caller", "PER-1", "contact", "PHONE");
        analyst.open("/incidents?filter=title==" + CANARY);
        analyst.open("/" + CANARY);

        var list = find(step -> step.name().equals("GET /incidents"));
        assertThat(steps())
                .filteredOn(step -> step.isBelow(list))
                .extracting(Step::name)
                .contains("select incident.incident");
        assertThat(COLLECTOR.services()).containsExactly("mainstay");
        assertThat(steps())
                .extracting(Step::text)
                .noneMatch(text -> text.contains(CANARY))
                .noneMatch(text -> text.contains("aisha"))
                .noneMatch(text -> text.contains("Okoro"))
                .noneMatch(text -> text.contains(AccountFixture.PASSWORD));
    }

    @Test
    void isOneTraceForCallerAnswerAndCollector() throws Exception {
        var answer = ask("/api/v1/incidents/INC-987654", TRACE, "01");

        assertThat(answer).contains("\"traceId\":\"" + TRACE + "\"");
        var step = find(it -> it.trace().equals(TRACE) && it.name().startsWith("GET /api/v1/inc"));
        assertThat(step.parent()).isEqualTo(PARENT);
        assertThat(step.text()).contains("INC-987654", "404");
        assertThat(step.failed()).isFalse();
    }

    @Test
    void leavesOutWhatTheCallerLeavesOut() throws Exception {
        var other = TRACE.replace('4', '5');

        assertThat(ask("/api/v1/incidents/INC-987654", other, "00")).contains(other);

        assertThat(steps()).noneMatch(step -> step.trace().equals(other));
    }

    @Test
    void showsTheTraceOfWhatBrokeAndTellsNothingOfIt() throws Exception {
        var page = analyst.open("/lamps");

        var step = find(it -> it.name().equals("GET /lamps"));
        assertThat(page.getStatus()).isEqualTo(500);
        assertThat(page.getContentAsString()).contains(step.trace());
        assertThat(step.failed()).isTrue();
        assertThat(step.text()).doesNotContain("secret of the house");
    }

    @Test
    void tellsOfJobsAndWhichFailed() {
        var number = AccountFixture.asSystem(() -> jobs.start("lamp", "Lamp", Map.of()));

        var step = find(it -> it.text().contains("JOB-" + number));
        assertThat(step.name()).isEqualTo("job lamp");
        assertThat(step.failed()).isTrue();
        assertThat(LampJob.trace).contains(step.trace());
        assertThat(steps())
                .filteredOn(it -> it.isBelow(step))
                .filteredOn(Step::failed)
                .extracting(Step::name)
                .containsExactly("select lamps.lamp");
    }

    private String ask(String path, String trace, String flags) throws Exception {
        var request =
                get(path)
                        .accept(MediaType.APPLICATION_JSON)
                        .header("traceparent", "00-%s-%s-%s".formatted(trace, PARENT, flags));
        return analyst.perform(request).getContentAsString();
    }

    private Step find(Predicate<Step> wanted) {
        return await().until(() -> steps().stream().filter(wanted).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    private List<Step> steps() {
        tracing.flush();
        return COLLECTOR.steps();
    }

    @Controller
    static class Lamps {

        @GetMapping("/lamps")
        String show() {
            throw new IllegalStateException("the secret of the house");
        }
    }

    static class LampJob implements JobHandler {

        static volatile Optional<String> trace = Optional.empty();

        private final JdbcClient jdbc;

        LampJob(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public String kind() {
            return "lamp";
        }

        @Override
        public void run(JobRun run) {
            trace = Marks.trace();
            jdbc.sql("select watts from lamps.lamp").query(Integer.class).single();
        }
    }
}
