package io.mainstay.incident.application.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.mainstay.incident.Cast;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.application.IncidentTransitions;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.platform.bulk.BulkAction;
import io.mainstay.platform.bulk.BulkInput;
import io.mainstay.testing.ModuleTest;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/// The pages and the API by which children are resolved, and what it costs.
@ModuleTest
@Import(Cast.class)
class ChildrenWaysInTest {

    private static final Logger SQL = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);

    @Autowired WebApplicationContext context;
    @Autowired Cast cast;
    @Autowired IncidentService incidents;
    @Autowired IncidentTransitions transitions;
    @Autowired IncidentBulk bulk;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    private MockMvcTester web = MockMvcTester.of();

    @BeforeEach
    void opens() {
        web = MockMvcTester.from(context);
    }

    @Test
    void aPageLeadsFromTheParentToWhatEachCallerIsTold() throws Exception {
        var parent = parentOf(2);
        assertThat(body(get("/incidents/" + parent + "?act=resolve")))
                .contains("Resolve its 2 open children too");

        var resolved = post("/incidents/" + parent + "/resolution", solved("&children=true"));
        assertThat(resolved).hasStatus3xxRedirection();
        var asking = String.valueOf(resolved.getResponse().getRedirectedUrl());
        assertThat(body(get(asking)))
                .contains("Resolve with their parent", "name=\"text.en\"", "Gateway restarted");

        var page = asking.substring(0, asking.indexOf('?'));
        var form = "action=resolve-children&code=SOLVED&parent=" + parent;
        var refused = post(page + "/action", form + "&text.en=Dear+{nobody}");
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("Dear {nobody}", "{nobody} stands for nothing");
        assertThat(post(page + "/action", form + "&text.en=Dear+{caller.firstName},+all+well"))
                .hasStatus3xxRedirection();
        assertThat(body(get(page))).contains("2 of 2 can be changed", "Dear Aisha, all well");
        assertThat(body(get("/incidents/" + parent + "?act=reopen"))).doesNotContain("stay so");
    }

    @Test
    void childrenThatWereLeftAreOfferedOnTheParentsPage() throws Exception {
        var parent = parentOf(2);
        var path = "/incidents/" + parent + "/children/resolution";
        assertThat(post(path, "")).hasStatus(409);
        assertThat(post("/incidents/" + parent + "/resolution", solved("")))
                .hasStatus3xxRedirection();

        assertThat(body(get("/incidents/" + parent + "?tab=links")))
                .contains(path, "All 2 open children");
        assertThat(post(path, "")).hasStatus3xxRedirection();
    }

    @Test
    void theApiBeginsLooksAndStarts() throws Exception {
        var parent = parentOf(3);
        assertThat(api(cast.marta(), parent, "{}")).hasStatus(409);
        post("/incidents/" + parent + "/resolution", solved(""));

        var begun =
                api(
                        cast.marta(),
                        parent,
                        "{\"start\": false, \"texts\": {\"en\": \"{number} is well\"}}");
        assertThat(begun).hasStatus(201);
        assertThat(begun).bodyJson().extractingPath("$.children").isEqualTo(3);
        assertThat(begun).bodyJson().extractingPath("$.languages.en").isEqualTo(3);
        var address = String.valueOf(begun.getResponse().getHeader("Location"));
        assertThat(get(address))
                .bodyJson()
                .extractingPath("$.preview.samples[0].text")
                .asString()
                .endsWith(" is well");
        assertThat(as(cast.marta(), web.put().uri(address + "/start"))).hasStatus(202);
        assertThat(api(cast.marta(), parent, "{\"texts\": {\"en\": \"{me} was here\"}}"))
                .hasStatus(422);
        assertThat(api(cast.marta(), parent, "{\"code\": \"NONSENSE\"}")).hasStatus(422);
        assertThat(api(cast.zoe(), parent, "{}")).hasStatus(404);
        assertThat(api(cast.aisha(), parent, "{}")).hasStatus(403);
        assertThat(api(cast.auditor(), parent, "{}")).hasStatus(403);
    }

    @Test
    void eachChildTakesTheSameFewStatements() {
        jdbc.sql("update satisfaction.rule set asking = false").update();
        var parent = reported();
        var children = IntStream.range(0, 3).mapToObj(it -> childOf(parent)).toList();
        Actors.as(cast.marta(), () -> transitions.resolve(parent, "SOLVED", "Gateway restarted"));
        var action =
                bulk.actions().stream()
                        .filter(one -> one.name().equals(ChildrenInBulk.ACTION))
                        .findFirst()
                        .orElseThrow();
        var input =
                new BulkInput(
                        Map.of(
                                "parent",
                                parent.toString(),
                                "code",
                                "SOLVED",
                                "text.en",
                                "{caller.firstName}: {parent.title} is over"));

        var counts = children.stream().map(child -> statements(action, child, input)).toList();

        assertThat(counts).containsOnly(counts.getFirst());
        assertThat(counts.getFirst())
                .as("one of them whether callers are asked how it was")
                .isLessThanOrEqualTo(17);
    }

    private int statements(BulkAction action, IncidentNumber child, BulkInput input) {
        var marta = cast.marta();
        var said = new ListAppender<ILoggingEvent>();
        SQL.setLevel(Level.DEBUG);
        SQL.setAdditive(false);
        said.start();
        SQL.addAppender(said);
        try {
            Actors.run(
                    marta,
                    () ->
                            transaction.executeWithoutResult(
                                    open -> action.apply(child.ref(), input)));
        } finally {
            SQL.detachAppender(said);
            SQL.setAdditive(true);
            SQL.setLevel(null);
        }
        return Math.toIntExact(
                said.list.stream()
                        .map(ILoggingEvent::getFormattedMessage)
                        .filter(text -> text.startsWith("Executing prepared SQL statement"))
                        .count());
    }

    private IncidentNumber reported() {
        return Actors.as(cast.marta(), () -> incidents.report(cast.mailIsSlow())).number();
    }

    private IncidentNumber childOf(IncidentNumber parent) {
        var child = reported();
        Actors.as(cast.marta(), () -> incidents.putUnder(child, Optional.of(parent)));
        return child;
    }

    private IncidentNumber parentOf(int children) {
        var parent = reported();
        IntStream.range(0, children).forEach(it -> childOf(parent));
        return parent;
    }

    private static String solved(String more) {
        return "code=SOLVED&explanation=Gateway+restarted" + more;
    }

    private MvcTestResult api(Actor actor, IncidentNumber parent, String body) {
        return as(
                actor,
                web.post()
                        .uri("/api/v1/incidents/" + parent + "/children/resolution")
                        .contentType("application/json")
                        .content(body));
    }

    private MvcTestResult post(String path, String form) {
        return as(
                cast.marta(),
                web.post()
                        .uri(path)
                        .accept("text/html")
                        .contentType("application/x-www-form-urlencoded")
                        .content(form));
    }

    private MvcTestResult get(String path) {
        return as(cast.marta(), web.get().uri(path).accept("text/html", "application/json"));
    }

    private static MvcTestResult as(Actor actor, MockMvcRequestBuilder request) {
        return Actors.as(actor, request::exchange);
    }

    private static String body(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString();
    }
}
