package io.mainstay.incident.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.Cast;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.domain.Incident;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.testing.ModuleTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/// An incident may be the child of one that its reader does not see. To them it has no parent, and
/// no question tells that there is one.
@ModuleTest
@Import(Cast.class)
class HiddenParentTest {

    private static final String NOBODYS = "INC-99999999";

    @Autowired WebApplicationContext context;
    @Autowired Cast cast;
    @Autowired IncidentService incidents;
    @Autowired JdbcClient jdbc;

    private MockMvcTester api = MockMvcTester.of();
    private String hidden = "";
    private String seen = "";
    private String child = "";
    private String other = "";

    /// Marta does not see the parent of the one, and sees the parent of the other, which is newer.
    @BeforeEach
    void putsTheOneUnderARestrictedIncidentOfOthers() {
        api = MockMvcTester.from(context);
        var restricted = reportedBy(cast.manager());
        jdbc.sql("update incident.incident set restricted = true, caller = :zoe where id = :id")
                .param("zoe", cast.person("Zoe Stranger").value())
                .param("id", restricted.number().serial())
                .update();
        hidden = restricted.number().toString();
        seen = reportedBy(cast.marta()).number().toString();
        child = reportedBy(cast.marta()).number().toString();
        other = reportedBy(cast.marta()).number().toString();
        putUnder(child, hidden);
        putUnder(other, seen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parent==%s",
                "parent=in=(%s,INC-99999998)",
                "parent!=%s",
                "parent=out=(%s,INC-99999998)",
                "parent=ge=%1$s;parent=le=%1$s"
            })
    void aFilterByItFindsWhatAFilterByNoRecordFinds(String filter) {
        assertThat(found(cast.marta(), filter.formatted(hidden)))
                .isEqualTo(found(cast.marta(), filter.formatted(NOBODYS)));
        assertThat(found(cast.security(), filter.formatted(hidden)))
                .isNotEqualTo(found(cast.security(), filter.formatted(NOBODYS)));
    }

    @Test
    void comparesWithNothingThatIsHidden() {
        assertThat(found(cast.marta(), "parent=gt=INC-1")).containsExactly(other);
        assertThat(found(cast.marta(), "parent=lt=" + NOBODYS)).containsExactly(other);
        assertThat(found(cast.marta(), "parent=null=false")).containsExactly(other);
        assertThat(found(cast.marta(), "parent=null=true")).containsExactly(child);
        assertThat(found(cast.marta(), "parent==" + seen)).containsExactly(other);
        assertThat(found(cast.security(), "parent=null=false")).containsExactly(child, other);
    }

    @Test
    void theColumnAndTheOrderKnowItOnlyWhereItIsSeen() {
        var asked = "?fields=number,parent&sort=parent&filter=number=in=(%s,%s)";
        var marta = get(cast.marta(), "/api/v1/incidents" + asked.formatted(child, other));
        assertThat(values(marta, "$.items[*].number")).containsExactly(other, child);
        assertThat(values(marta, "$.items[*].parent")).containsExactly(seen, null);
        var security = get(cast.security(), "/api/v1/incidents" + asked.formatted(child, other));
        assertThat(values(security, "$.items[*].parent")).containsExactly(hidden, seen);
    }

    @Test
    void aSecondPageBeginsWhereTheFirstEnded() {
        var asked =
                "/api/v1/incidents?fields=number&sort=parent&size=1&filter=number=in=(%s,%s)"
                        .formatted(child, other);
        var first = get(cast.marta(), asked);
        assertThat(values(first, "$.items[*].number")).containsExactly(other);
        var next = values(first, "$.next").getFirst();
        assertThat(values(get(cast.marta(), asked + "&cursor=" + next), "$.items[*].number"))
                .containsExactly(child);
    }

    @Test
    void anExportDoesNotTellIt() throws Exception {
        var asked = "/api/v1/lists/incident/export?format=csv&fields=number,parent&filter=number==";
        assertThat(text(get(cast.marta(), asked + child))).contains(child).doesNotContain(hidden);
        assertThat(text(get(cast.marta(), asked + other))).contains(seen);
        assertThat(text(get(cast.security(), asked + child))).contains(hidden);
    }

    @Test
    void theRecordAndItsHistoryDoNotTellIt() throws Exception {
        var path = "/api/v1/incidents/" + child;
        for (var part : List.of(path, path + "/history")) {
            assertThat(text(get(cast.marta(), part))).doesNotContain(hidden);
            assertThat(text(get(cast.security(), part))).contains(hidden);
        }
        assertThat(text(get(cast.marta(), "/api/v1/incidents/" + other + "/history")))
                .contains(seen);
    }

    @Test
    void whoDoesNotSeeItDoesNotTakeItAway() {
        var path = "/api/v1/incidents/" + child + "/parent";
        assertThat(send(cast.marta(), HttpMethod.DELETE, path, "")).hasStatusOk();
        assertThat(found(cast.security(), "parent==" + hidden)).containsExactly(child);
    }

    @Test
    void whatIsSeenIsAParentEvenWhenItHasAHiddenOne() {
        var path = "/api/v1/incidents/" + other + "/parent";
        assertThat(send(cast.marta(), HttpMethod.PUT, path, "{\"parent\": \"" + child + "\"}"))
                .hasStatusOk();
    }

    private List<Object> found(Actor actor, String filter) {
        return values(
                get(
                        actor,
                        "/api/v1/incidents?fields=number&sort=number&filter=number=in=(%s,%s);%s"
                                .formatted(child, other, filter)),
                "$.items[*].number");
    }

    private Incident reportedBy(Actor actor) {
        return Actors.as(actor, () -> incidents.report(cast.mailIsSlow()));
    }

    private void putUnder(String one, String parent) {
        Actors.as(
                Actor.system(Channel.JOB),
                () ->
                        incidents.putUnder(
                                IncidentNumber.of(one), Optional.of(IncidentNumber.of(parent))));
    }

    private MvcTestResult get(Actor actor, String path) {
        return Actors.as(actor, () -> api.get().uri(path).exchange());
    }

    private MvcTestResult send(Actor actor, HttpMethod method, String path, String body) {
        return Actors.as(
                actor,
                () ->
                        api.method(method)
                                .uri(path)
                                .contentType("application/json")
                                .content(body)
                                .exchange());
    }

    private static String text(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    /// What a path finds in the answer, the one or all.
    private static List<Object> values(MvcTestResult answer, String path) {
        try {
            Object found = com.jayway.jsonpath.JsonPath.read(text(answer), path);
            return found instanceof List<?> many ? new ArrayList<Object>(many) : List.of(found);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
