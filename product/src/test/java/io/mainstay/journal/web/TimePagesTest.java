package io.mainstay.journal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.Cast;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.domain.Incident;
import io.mainstay.journal.TimeSpent;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.testing.ModuleTest;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@ModuleTest
@Import(Cast.class)
class TimePagesTest {

    @Autowired WebApplicationContext context;
    @Autowired Cast cast;
    @Autowired IncidentService incidents;
    @Autowired TimeSpent times;

    private MockMvcTester web = MockMvcTester.of();

    @BeforeEach
    void opensTheHouse() {
        web = MockMvcTester.from(context);
    }

    @Test
    void isEnteredAndCorrectedOnThePageOfItsRecord() {
        var incident = incident();
        assertThat(enter(incident, "95", "Looked at the queue"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/incidents/" + incident.number() + "?tab=time");

        var tab = page(cast.marta(), "/incidents/" + incident.number() + "?tab=time");
        assertThat(tab)
                .contains("hx-get=\"/incidents/" + incident.number() + "?tab=time\"")
                .contains("1 h 35 min")
                .contains("Looked at the queue");
        assertThat(page(cast.marta(), "/incidents/" + incident.number())).contains("1 h 35 min");
        assertThat(page(cast.marta(), "/time-spent?view=all"))
                .contains("/records/" + incident.number());

        var row = Actors.as(cast.marta(), () -> times.of(incident.ref())).orElseThrow().rows();
        var corrected =
                post(
                        "/time-spent/" + row.getFirst().id() + "/correction",
                        "kind",
                        "PROJECT",
                        "minutes",
                        "5",
                        "day",
                        "2026-03-02");
        assertThat(corrected).hasStatus3xxRedirection();
        assertThat(page(cast.marta(), "/incidents/" + incident.number() + "?tab=time"))
                .contains("corrected since");
        assertThat(Actors.as(cast.marta(), () -> times.minutes(incident.ref()))).isEqualTo(5);
    }

    @Test
    void comesBackAsTypedWhenRefused() {
        var incident = incident();
        var answer = enter(incident, "many", "Typed before");
        assertThat(answer).hasStatus(422).bodyText().contains("Typed before");
        assertThat(enter(incident, "1441", "Typed before")).hasStatus(422);
        assertThat(Actors.as(cast.marta(), () -> times.minutes(incident.ref()))).isZero();
    }

    @Test
    void comesWithANote() {
        var incident = incident();
        var path = "/incidents/" + incident.number() + "/entries";
        assertThat(post(path, "kind", "NOTE", "text", "Restarted", "minutes", "15"))
                .hasStatus3xxRedirection();
        assertThat(Actors.as(cast.marta(), () -> times.minutes(incident.ref()))).isEqualTo(15);
        assertThat(post(path, "kind", "NOTE", "text", "Again", "minutes", "0")).hasStatus(422);
        assertThat(post(path, "kind", "NOTE", "text", "Again", "minutes", "1:30"))
                .bodyText()
                .contains("A whole number, written in digits");
        assertThat(page(cast.marta(), "/incidents/" + incident.number()))
                .contains("Restarted")
                .doesNotContain("Again");
    }

    @Test
    void aFilterThatCannotBeReadSaysWhatIsWrong() {
        assertThat(get(cast.marta(), "/time-spent?filter=minutes==abc"))
                .hasStatus(400)
                .bodyText()
                .contains("“abc” is no number");
    }

    @Test
    void isNowhereForWhoeverOnlyReports() {
        var incident = incident();
        enter(incident, "95", "Looked at the queue");
        assertThat(page(cast.aisha(), "/portal/things/" + incident.number() + "?tab=time"))
                .doesNotContain("1 h 35 min")
                .doesNotContain("hx-get=\"/incidents/" + incident.number() + "?tab=time\"")
                .doesNotContain("name=\"minutes\"");
        assertThat(get(cast.aisha(), "/records/" + incident.number() + "/time-spent"))
                .hasStatus(403);
    }

    private MvcTestResult enter(Incident incident, String minutes, String remark) {
        return post(
                "/records/" + incident.number() + "/time-spent",
                "kind",
                "SUPPORT",
                "minutes",
                minutes,
                "day",
                "2026-03-02",
                "remark",
                remark);
    }

    private Incident incident() {
        return Actors.as(cast.marta(), () -> incidents.report(cast.mailIsSlow()));
    }

    private MvcTestResult post(String uri, String... fields) {
        var sent = web.post().uri(uri);
        for (int at = 0; at < fields.length; at += 2) {
            sent = sent.param(fields[at], fields[at + 1]);
        }
        return Actors.as(cast.marta(), sent::exchange);
    }

    private MvcTestResult get(Actor actor, String uri) {
        return Actors.as(actor, web.get().uri(uri)::exchange);
    }

    private String page(Actor actor, String uri) {
        var answer = get(actor, uri);
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
