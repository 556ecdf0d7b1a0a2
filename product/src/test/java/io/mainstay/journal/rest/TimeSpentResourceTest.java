package io.mainstay.journal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.Cast;
import io.mainstay.incident.application.IncidentEfforts;
import io.mainstay.incident.application.IncidentEfforts.Said;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.domain.Incident;
import io.mainstay.journal.Effort;
import io.mainstay.journal.Journal;
import io.mainstay.journal.TimeSpent;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.testing.ModuleTest;
import io.mainstay.testing.TestClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@ModuleTest
@Import(Cast.class)
class TimeSpentResourceTest {

    private static final String PATH = "/api/v1/time-spent/";

    @Autowired WebApplicationContext context;
    @Autowired Cast cast;
    @Autowired IncidentService incidents;
    @Autowired IncidentEfforts efforts;
    @Autowired TimeSpent times;
    @Autowired Journal journal;
    @Autowired AuditTrail trail;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    private MockMvcTester api = MockMvcTester.of();

    @BeforeEach
    void opensTheApi() {
        api = MockMvcTester.from(context);
    }

    @Test
    void isEnteredAndSummedForThoseWhoWork() {
        var incident = incident();
        var answer = enter(cast.marta(), incident, time(30, "SUPPORT"));
        assertThat(answer).hasStatus(201);
        assertThat(answer).bodyJson().extractingPath("$.minutes").isEqualTo(30);
        enter(cast.marta(), incident, time(45, "CHANGE"));

        assertThat(minutes(cast.marta(), incident)).isEqualTo(75);
        assertThat(get(cast.marta(), of(incident)))
                .bodyJson()
                .extractingPath("$.items[*].minutes")
                .asArray()
                .containsExactly(45, 30);
        assertThat(get(cast.auditor(), of(incident))).hasStatusOk();
    }

    @Test
    void whoeverOnlyReportsLearnsOfNone() {
        var incident = incident();
        var id = entered(incident, 30);

        assertThat(get(cast.aisha(), of(incident))).hasStatus(403);
        assertThat(get(cast.aisha(), PATH + id)).hasStatus(404);
        assertThat(get(cast.aisha(), "/api/v1/time-spent?filter=record==" + incident.number()))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(enter(cast.aisha(), incident, time(5, "SUPPORT"))).hasStatus(403);
        assertThat(correct(cast.aisha(), id, 5)).hasStatus(404);
        assertThat(minutes(cast.aisha(), incident)).isZero();
        assertThat(changes(cast.aisha(), incident)).isEmpty();
        assertThat(changes(cast.marta(), incident)).isNotEmpty();
    }

    @Test
    void theAuditorEntersNothing() {
        assertThat(enter(cast.auditor(), incident(), time(5, "SUPPORT"))).hasStatus(403);
    }

    @Test
    void aCorrectionCancelsTheFormer() {
        var incident = incident();
        var first = entered(incident, 30);
        assertThat(correct(cast.marta(), first, 50)).hasStatus(201);

        assertThat(minutes(cast.marta(), incident)).isEqualTo(50);
        assertThat(get(cast.marta(), PATH + first))
                .bodyJson()
                .extractingPath("$.counts")
                .isEqualTo(false);
        assertThat(correct(cast.marta(), first, 60))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("time-corrected-already");
        assertThat(changes(cast.marta(), incident))
                .contains(new Change("time.minutes", "30", "50"));
    }

    @Test
    void aCorrectionToNothingTakesItBack() {
        var incident = incident();
        var id = entered(incident, 30);
        assertThat(correct(cast.marta(), id, 0)).hasStatus(201);

        assertThat(minutes(cast.marta(), incident)).isZero();
        assertThat(get(cast.marta(), of(incident)))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void timeOfOthersIsForThoseWhoManage() {
        var incident = incident();
        var id = entered(incident, 30);
        var martas = cast.marta().person().orElseThrow();
        var body =
                "{\"person\": %s, \"kind\": \"SUPPORT\", \"minutes\": 10, \"day\": \"%s\"}"
                        .formatted(martas, today());

        assertThat(enter(cast.security(), incident, body)).hasStatus(201);
        assertThat(correct(cast.zoe(), id, 10).getResponse().getStatus()).isIn(403, 404);
        assertThat(minutes(cast.marta(), incident)).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\": \"SUPPORT\", \"minutes\": 0, \"day\": \"2026-01-05\"} | /minutes",
                "{\"kind\": \"SUPPORT\", \"minutes\": 1441, \"day\": \"2026-01-05\"} | /minutes",
                "{\"kind\": \"SUPPORT\", \"minutes\": 10, \"day\": \"2999-01-05\"} | /day",
                "{\"kind\": \"SUPPORT\", \"minutes\": 10} | /day",
                "{\"minutes\": 10, \"day\": \"2026-01-05\"} | /kind",
                "{\"kind\": \"SUPPORT\", \"minutes\": 10, \"day\": \"2026-01-05\", \"team\": 999999} | /team",
                "{\"kind\": \"SUPPORT\", \"minutes\": 10, \"day\": \"2026-01-05\", \"remark\": \"\\u0007\"} | /remark",
            })
    void namesTheFieldThatIsWrong(String body, String pointer) {
        var incident = incident();
        var answer = enter(cast.marta(), incident, body);
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
        assertThat(minutes(cast.marta(), incident)).isZero();
    }

    @Test
    void comesWithWhatIsSaidOrNotAtAll() {
        var incident = incident();
        var note = new Said(true, "Restarted it", List.of());
        Actors.run(
                cast.marta(), () -> efforts.say(incident.number(), note, Optional.of(effort(20))));
        assertThat(minutes(cast.marta(), incident)).isEqualTo(20);

        Assertions.assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() ->
                        Actors.run(
                                cast.marta(),
                                () ->
                                        efforts.say(
                                                incident.number(),
                                                new Said(true, "", List.of()),
                                                Optional.of(effort(20)))));
        var reply = new Said(false, "Any news?", List.of());
        Assertions.assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() ->
                        Actors.run(
                                cast.aisha(),
                                () ->
                                        efforts.say(
                                                incident.number(),
                                                reply,
                                                Optional.of(effort(20)))));
        assertThat(minutes(cast.marta(), incident)).isEqualTo(20);
        var said =
                Actors.as(
                        cast.marta(),
                        () -> journal.conversation(incident.ref(), Optional.empty(), 50));
        assertThat(said.entries()).hasSize(1);
    }

    @Test
    void nothingIsEverChanged() {
        entered(incident(), 30);
        Assertions.assertThatThrownBy(
                        () -> jdbc.sql("update journal.time_spent set minutes = 1").update())
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    @Test
    void theListHasTheTimeOfThisWeek() {
        var incident = incident();
        entered(incident, 30);
        var path = "/api/v1/time-spent?filter=person==me;day=ge=monday;record==";
        assertThat(get(cast.marta(), path + incident.number()))
                .bodyJson()
                .extractingPath("$.items[*].minutes")
                .asArray()
                .containsExactly(30);
    }

    private Effort effort(int minutes) {
        return Effort.support(minutes, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    private String time(int minutes, String kind) {
        return "{\"kind\": \"%s\", \"minutes\": %d, \"day\": \"%s\"}"
                .formatted(kind, minutes, today());
    }

    private long entered(Incident incident, int minutes) {
        return Actors.as(cast.marta(), () -> times.spend(incident.ref(), effort(minutes)));
    }

    private long minutes(Actor actor, Incident incident) {
        return Actors.as(actor, () -> times.minutes(incident.ref()));
    }

    private List<Change> changes(Actor actor, Incident incident) {
        return Actors.as(actor, () -> trail.history(incident.ref(), OptionalLong.empty(), 50))
                .stream()
                .flatMap(written -> written.entry().changes().stream())
                .filter(change -> change.field().startsWith("time."))
                .toList();
    }

    private Incident incident() {
        return Actors.as(cast.marta(), () -> incidents.report(cast.mailIsSlow()));
    }

    private static String of(Incident incident) {
        return "/api/v1/incidents/" + incident.number() + "/time-spent";
    }

    private MvcTestResult enter(Actor actor, Incident incident, String body) {
        return post(actor, of(incident), body);
    }

    private MvcTestResult correct(Actor actor, long id, int minutes) {
        return post(actor, PATH + id + "/correction", time(minutes, "SUPPORT"));
    }

    private MvcTestResult post(Actor actor, String uri, @Nullable String body) {
        var sent = api.post().uri(uri).contentType(MediaType.APPLICATION_JSON);
        return Actors.as(actor, sent.content(body == null ? "" : body)::exchange);
    }

    private MvcTestResult get(Actor actor, String uri) {
        return Actors.as(actor, api.get().uri(uri)::exchange);
    }
}
