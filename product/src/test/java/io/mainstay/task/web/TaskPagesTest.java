package io.mainstay.task.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.Cast;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.domain.Incident;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.task.TaskBoard;
import io.mainstay.task.Tasks;
import io.mainstay.testing.ModuleTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/// Tasks in a browser, on the page of their record and on their own.
@ModuleTest
@Import(Cast.class)
class TaskPagesTest {

    @Autowired WebApplicationContext context;
    @Autowired Cast cast;
    @Autowired IncidentService incidents;
    @Autowired Tasks tasks;

    private MockMvcTester web = MockMvcTester.of();

    @BeforeEach
    void opensTheHouse() {
        web = MockMvcTester.from(context);
    }

    @Test
    void areAddedOnThePageOfTheirRecord() {
        var incident = incident();
        var answer = post("/records/" + incident.number() + "/tasks", "title", "Swap the disk");
        assertThat(answer)
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/incidents/" + incident.number() + "?tab=tasks");
        var line = line(incident, 0);

        assertThat(page(cast.marta(), "/incidents/" + incident.number() + "?tab=tasks"))
                .contains("Swap the disk")
                .contains(line.href() + "/completion");
        assertThat(page(cast.marta(), line.href()))
                .contains("Swap the disk")
                .contains(incident.report().title());
        assertThat(page(cast.marta(), "/tasks?view=all")).contains(line.number().toString());
        assertThat(page(cast.marta(), "/search?q=disk")).contains(line.href());
    }

    @Test
    void comeBackAsTypedWhenRefused() {
        var incident = incident();
        var answer =
                post(
                        "/records/" + incident.number() + "/tasks",
                        "title",
                        "",
                        "description",
                        "Typed before",
                        "due",
                        "soon");
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("Typed before");
        assertThat(Actors.as(cast.marta(), () -> tasks.board(incident.ref())).orElseThrow().lines())
                .isEmpty();
    }

    @Test
    void areTakenDoneAndOrderedFromTheBoard() {
        var incident = incident();
        add(incident, "One");
        add(incident, "Two");
        var second = line(incident, 1);
        var there = "/incidents/" + incident.number() + "?tab=tasks";

        assertThat(post(second.href() + "/position?from=record", "position", "1"))
                .hasRedirectedUrl(there);
        assertThat(line(incident, 0).title()).isEqualTo("Two");
        assertThat(post(second.href() + "/taking?from=record")).hasRedirectedUrl(there);
        assertThat(line(incident, 0).mine()).isTrue();
        assertThat(post(second.href() + "/work")).hasRedirectedUrl(second.href());
        assertThat(post(second.href() + "/completion?from=record")).hasRedirectedUrl(there);
        assertThat(line(incident, 0).open()).isFalse();
        assertThat(post(second.href() + "/reopening")).hasRedirectedUrl(second.href());
        assertThat(line(incident, 0).open()).isTrue();
    }

    @Test
    void areEditedInPlace() {
        var incident = incident();
        add(incident, "One");
        add(incident, "Two");
        var first = line(incident, 0);
        var second = line(incident, 1);
        assertThat(page(cast.marta(), second.href() + "?edit=properties"))
                .contains("name=\"waitsFor\"")
                .contains("<option value=\"" + first.number() + "\"");

        assertThat(
                        post(
                                second.href() + "/properties",
                                "version",
                                "0",
                                "title",
                                "Two, after one",
                                "due",
                                "2026-03-05T12:00",
                                "choosing",
                                "true",
                                "waitsFor",
                                first.number().toString()))
                .hasRedirectedUrl(second.href());
        assertThat(line(incident, 1).holdingUp()).containsExactly(first.number());
        assertThat(page(cast.marta(), second.href()))
                .contains("Two, after one")
                .contains("Waits for");
        assertThat(page(cast.marta(), first.href())).contains("Needed by");

        assertThat(post(second.href() + "/properties", "version", "0", "title", "Stale"))
                .hasStatus(409)
                .bodyText()
                .contains("Stale");
    }

    @Test
    void sayWhyTheyAreNotBegunYet() {
        var incident = incident();
        add(incident, "One");
        add(incident, "Two");
        var first = line(incident, 0).number();
        var second = line(incident, 1);
        post(
                second.href() + "/properties",
                "version",
                "0",
                "choosing",
                "true",
                "waitsFor",
                first.toString());

        assertThat(post(second.href() + "/work"))
                .hasStatus(409)
                .bodyText()
                .contains(second.number() + " waits for " + first);
        assertThat(page(cast.marta(), "/incidents/" + incident.number() + "?tab=tasks"))
                .doesNotContain(second.href() + "/completion");
    }

    @Test
    void areCancelledForAReason() {
        var incident = incident();
        add(incident, "One");
        var line = line(incident, 0);
        assertThat(page(cast.marta(), line.href() + "?act=cancel")).contains("name=\"reason\"");
        assertThat(post(line.href() + "/cancellation", "reason", "")).hasStatus(422);
        assertThat(post(line.href() + "/cancellation", "reason", "Nobody needs it"))
                .hasStatus3xxRedirection();
        assertThat(page(cast.marta(), line.href())).contains("Nobody needs it");
    }

    @Test
    void areNotShownToWhoeverOnlyReports() {
        var incident = incident();
        add(incident, "Swap the disk");
        var number = line(incident, 0).number();

        assertThat(page(cast.aisha(), "/portal/things/" + incident.number() + "?tab=tasks"))
                .doesNotContain("Swap the disk")
                .doesNotContain("hx-get=\"/incidents/" + incident.number() + "?tab=tasks");
        assertThat(as(cast.aisha(), web.get().uri("/tasks/" + number))).hasStatus(404);
        assertThat(as(cast.aisha(), web.get().uri("/records/" + incident.number() + "/tasks")))
                .hasStatus(403);
        assertThat(page(cast.aisha(), "/tasks?view=all")).doesNotContain(number.toString());
    }

    @Test
    void keepTheIncidentFromBeingResolvedAndSayWhatToDo() {
        var incident = incident();
        add(incident, "Swap the disk");
        assertThat(
                        post(
                                "/incidents/" + incident.number() + "/resolution",
                                "code",
                                "SOLVED",
                                "explanation",
                                "Restarted"))
                .hasStatus(409)
                .bodyText()
                .contains(
                        incident.number() + " still has open tasks: " + line(incident, 0).number())
                .contains("Restarted");
    }

    private void add(Incident incident, String title) {
        assertThat(post("/records/" + incident.number() + "/tasks", "title", title))
                .hasStatus3xxRedirection();
    }

    private Incident incident() {
        return Actors.as(cast.marta(), () -> incidents.report(cast.mailIsSlow()));
    }

    private TaskBoard.Line line(Incident incident, int at) {
        List<TaskBoard.Line> lines =
                Actors.as(cast.marta(), () -> tasks.board(incident.ref())).orElseThrow().lines();
        return lines.get(at);
    }

    private MvcTestResult post(String uri, String... fields) {
        var sent = web.post().uri(uri);
        for (int at = 0; at < fields.length; at += 2) {
            sent = sent.param(fields[at], fields[at + 1]);
        }
        return as(cast.marta(), sent);
    }

    private String page(Actor actor, String uri) {
        var answer = as(actor, web.get().uri(uri));
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MvcTestResult as(Actor actor, MockMvcTester.MockMvcRequestBuilder sent) {
        return Actors.as(actor, sent::exchange);
    }
}
