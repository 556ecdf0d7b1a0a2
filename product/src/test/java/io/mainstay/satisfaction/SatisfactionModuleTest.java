package io.mainstay.satisfaction;

import static io.mainstay.platform.access.AccountFixture.asSystem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.mainstay.incident.Cast;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.application.IncidentDetails;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.application.IncidentTransitions;
import io.mainstay.incident.domain.Report;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.Refusal;
import io.mainstay.people.TeamId;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Lists;
import io.mainstay.satisfaction.application.FollowUpBadAnswers;
import io.mainstay.satisfaction.application.ScoreService;
import io.mainstay.satisfaction.application.SurveyAccess;
import io.mainstay.satisfaction.application.SurveyLinks;
import io.mainstay.satisfaction.application.SurveyRulesService;
import io.mainstay.satisfaction.application.SurveyService;
import io.mainstay.satisfaction.domain.Answer;
import io.mainstay.satisfaction.domain.Survey;
import io.mainstay.satisfaction.domain.SurveyRules;
import io.mainstay.satisfaction.persistence.Scores.By;
import io.mainstay.satisfaction.persistence.SurveyList;
import io.mainstay.task.TaskNumber;
import io.mainstay.task.application.TaskAccess;
import io.mainstay.testing.ModuleTest;
import io.mainstay.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// Who is asked how it was, what becomes of the answers, and what the links open.
@ModuleTest
@Import(Cast.class)
class SatisfactionModuleTest {

    @Autowired Cast cast;
    @Autowired IncidentService incidents;
    @Autowired IncidentAccess incidentAccess;
    @Autowired IncidentTransitions transitions;
    @Autowired SurveyService surveys;
    @Autowired SurveyAccess access;
    @Autowired SurveyRulesService rules;
    @Autowired SurveyLinks links;
    @Autowired SurveyList list;
    @Autowired ScoreService scores;
    @Autowired FollowUpBadAnswers followUps;
    @Autowired TaskAccess tasks;
    @Autowired Lists lists;
    @Autowired TestClock clock;
    @Autowired MockMvc mvc;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void asksAboutEverything() {
        jdbc.sql("delete from satisfaction.last_asked").update();
        rule(1, 0, 14, 2, Optional.empty());
    }

    @AfterEach
    void asksNoMore() {
        asSystem(() -> rules.change(with(false, 1, 14, 14, 2, Optional.empty())));
    }

    @Test
    void theCallerIsAskedOnceItIsResolved() {
        var number = reported(cast.aisha());
        assertThat(find(cast.aisha(), number)).isEmpty();
        resolve(number);

        var survey = find(cast.aisha(), number).orElseThrow();
        assertThat(survey.answer()).isEmpty();
        assertThat(survey.team()).contains(cast.network());
        assertThat(survey.endsAt()).isEqualTo(clock.instant().plus(Duration.ofDays(14)));
        assertThat(Actors.as(cast.aisha(), surveys::waiting))
                .extracting(Survey::record)
                .contains(number.ref());
    }

    @Test
    void nobodyIsAskedAboutWhatIsRestrictedOrTheirOwnWork() {
        var secret = reported(cast.aisha());
        asSystem(() -> incidents.edit(secret, version(secret), before -> before.restricted(true)));
        Actors.as(cast.security(), () -> transitions.resolve(secret, code(), "Restarted"));
        assertThat(asSystem(() -> access.find(secret.ref()))).isEmpty();

        cast.join(cast.rui().person().orElseThrow(), cast.network());
        var own = reported(cast.rui());
        Actors.as(cast.rui(), () -> transitions.take(own));
        Actors.as(cast.rui(), () -> transitions.resolve(own, code(), "Restarted"));
        assertThat(asSystem(() -> access.find(own.ref()))).isEmpty();
    }

    @Test
    void oneOfSoManyIsAskedAboutAndNobodyTwiceInTheirRest() {
        rule(1_000, 0, 14, 2, Optional.empty());
        var left = reported(cast.zoe());
        resolve(left);
        assertThat(asSystem(() -> access.find(left.ref())).isPresent())
                .isEqualTo(left.serial() % 1_000 == 0);

        rule(1, 10, 14, 2, Optional.empty());
        var first = resolved(cast.zoe());
        clock.turn(Duration.ofDays(9));
        var second = resolved(cast.zoe());
        clock.turn(Duration.ofDays(2));
        var third = resolved(cast.zoe());

        assertThat(find(cast.zoe(), first)).isPresent();
        assertThat(find(cast.zoe(), second)).isEmpty();
        assertThat(find(cast.zoe(), third)).isPresent();
    }

    @Test
    void whatIsOpenedAgainIsAskedAboutWhenItIsResolvedAnew() {
        var number = resolved(cast.aisha());
        Actors.as(cast.aisha(), () -> transitions.reopen(number, "Slow again"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> answer(number, 4, ""))
                .matches(refusal -> refusal.code().equals("survey-is-over"));

        clock.turn(Duration.ofHours(1));
        resolve(number);
        assertThat(answer(number, 4, "").answer()).map(Answer::score).contains(4);
    }

    @Test
    void theAnswerCanBeChangedUntilTheEndAndOnlyByWhoeverIsAsked() {
        var number = resolved(cast.aisha());
        answer(number, 5, "Quick");
        answer(number, 3, "Slow after all");

        assertThat(asSystem(() -> access.get(number.ref())).answer())
                .map(Answer::remark)
                .contains("Slow after all");
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> Actors.as(cast.zoe(), () -> surveys.answer(number.ref(), 1, "")));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(
                        () -> Actors.as(cast.manager(), () -> surveys.answer(number.ref(), 5, "")));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> answer(number, 6, ""));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> answer(number, 0, ""));

        clock.turn(Duration.ofDays(14));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> answer(number, 4, ""));
    }

    @Test
    void aBadAnswerIsFollowedUpOnceByTheTeamThatResolvedItHoweverItChanges() throws Exception {
        var number = resolved(cast.aisha());
        var clicks =
                List.<Callable<Survey>>of(
                        () -> answer(number, 2, "Rude"), () -> answer(number, 2, "Rude"));
        try (var hands = Executors.newFixedThreadPool(2)) {
            for (var click : hands.invokeAll(clicks)) {
                click.get();
            }
        }
        followUp();
        followUp();
        answer(number, 5, "Mended");
        answer(number, 1, "Rude again");
        followUp();

        var seen = asSystem(() -> tasks.of(number.ref()));
        assertThat(seen).hasSize(1);
        var task = seen.getFirst();
        assertThat(task.handling().team()).contains(cast.network());
        assertThat(task.wording().title()).contains(number.toString());
        assertThat(task.wording().description()).contains("2 of 5").contains("> Rude");
        assertThat(asSystem(() -> access.get(number.ref())).followUp())
                .contains(task.number().toString());
        assertThat(Actors.as(cast.rui(), () -> tasks.find(TaskNumber.of(task.number().toString()))))
                .isPresent();
        assertThat(Actors.as(cast.aisha(), () -> tasks.of(number.ref()))).isEmpty();
    }

    @Test
    void theRulesSayWhatIsBadAndWhoLooksIntoIt() {
        rule(1, 0, 14, 1, Optional.of(cast.messaging()));
        var fair = resolved(cast.aisha());
        answer(fair, 2, "");
        var bad = resolved(cast.aisha());
        answer(bad, 1, "");
        followUp();

        assertThat(asSystem(() -> tasks.of(fair.ref()))).isEmpty();
        assertThat(asSystem(() -> tasks.of(bad.ref())).getFirst().handling().team())
                .contains(cast.messaging());
    }

    @Test
    void scoresAreOfWhatTheReaderSees() {
        clock.turn(Duration.ofDays(400));
        var from = clock.instant();
        for (int score : List.of(1, 4, 4, 5, 5)) {
            answer(resolved(cast.aisha()), score, "");
        }
        resolved(cast.aisha());
        clock.turn(Duration.ofMinutes(1));

        var told = Actors.as(cast.manager(), () -> scores.of(By.TEAM, from, clock.instant()));
        assertThat(told.all().asked()).isEqualTo(6);
        assertThat(told.all().mean()).contains(3.8);
        assertThat(told.all().goodShare()).contains(80.0);
        assertThat(told.parts()).hasSize(1);
        assertThat(told.parts().getFirst().name()).contains("Network");
        assertThat(Actors.as(cast.rui(), () -> scores.of(By.MONTH, from, clock.instant())).all())
                .isEqualTo(told.all());
        assertThat(
                        Actors.as(cast.marta(), () -> scores.of(By.UNIT, from, clock.instant()))
                                .all()
                                .asked())
                .isZero();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() ->
                        Actors.as(cast.aisha(), () -> scores.of(By.TEAM, from, clock.instant())));
    }

    @Test
    void callersSeeOnlyTheirOwnAnswers() {
        var aishas = resolved(cast.aisha());
        var zoes = resolved(cast.zoe());

        assertThat(records(cast.aisha()))
                .contains(aishas.toString())
                .doesNotContain(zoes.toString());
        assertThat(records(cast.rui())).contains(aishas.toString(), zoes.toString());
        assertThat(records(cast.marta())).doesNotContain(aishas.toString());
    }

    @Test
    void aLinkShowsNumberAndTitleAndOnlyAButtonAnswers() throws Exception {
        var number = resolved(cast.aisha());
        answer(number, 4, "Between us");
        var mark = mark(number);

        var page = open(mark);
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains(number.toString(), "Mail is slow")
                .doesNotContain("Between us", "Aisha", "Network");
        assertThat(asSystem(() -> access.get(number.ref())).answer())
                .map(Answer::score)
                .contains(4);

        assertThat(press(page, mark, "2").getStatus()).isEqualTo(302);
        var answer = asSystem(() -> access.get(number.ref())).answer().orElseThrow();
        assertThat(answer.score()).isEqualTo(2);
        assertThat(answer.byLink()).isTrue();
        assertThat(answer.remark()).as("the page does not show it").isEqualTo("Between us");
        assertThat(press(page, mark, "9").getStatus()).isEqualTo(422);
    }

    @Test
    void aLinkIsForOneSurveyAndEndsWithItOrWithItsKey() throws Exception {
        var number = resolved(cast.aisha());
        var other = resolved(cast.zoe());
        var mark = mark(number);
        var forged = other + mark.substring(mark.indexOf('.'));

        assertThat(open(forged).getStatus()).isEqualTo(404);
        assertThat(open(mark + "x").getStatus()).isEqualTo(404);
        assertThat(open("nothing").getStatus()).isEqualTo(404);
        assertThat(open(number + ".§").getStatus()).isEqualTo(404);
        assertThat(press(open(mark), forged, "1").getStatus()).isEqualTo(409);
        assertThat(find(cast.zoe(), other).orElseThrow().answer()).isEmpty();

        asSystem(() -> rules.renewKey(rules.current().version()));
        assertThat(open(mark).getStatus()).isEqualTo(404);
        var anew = mark(number);
        assertThat(open(anew).getStatus()).isEqualTo(200);
        clock.turn(Duration.ofDays(14));
        assertThat(open(anew).getStatus()).isEqualTo(404);
    }

    @Test
    void aLinkToWhatBecameRestrictedIsVoid() throws Exception {
        var number = resolved(cast.aisha());
        var mark = mark(number);
        var now =
                asSystem(() ->
                        incidents.edit(number, version(number), before -> before.restricted(true)));

        assertThat(now.restricted()).isTrue();
        assertThat(open(mark).getStatus()).isEqualTo(404);
        assertThat(find(cast.manager(), number)).isEmpty();
        assertThat(find(cast.aisha(), number)).isPresent();
    }

    private long version(IncidentNumber number) {
        return asSystem(() -> incidentAccess.get(number)).version();
    }

    private void followUp() {
        Actors.run(Actor.system(Channel.JOB), followUps::run);
    }

    private MockHttpServletResponse open(String mark) throws Exception {
        return mvc.perform(get("/rate").param("link", mark)).andReturn().getResponse();
    }

    private MockHttpServletResponse press(MockHttpServletResponse page, String mark, String score)
            throws Exception {
        var token = page.getContentAsString().split("name=\"_csrf\" value=\"")[1].split("\"")[0];
        return mvc.perform(
                        post("/rate")
                                .cookie(page.getCookies())
                                .param("_csrf", token)
                                .param("link", mark)
                                .param("score", score))
                .andReturn()
                .getResponse();
    }

    private String mark(IncidentNumber number) {
        return links.markOf(asSystem(() -> access.get(number.ref())));
    }

    private Survey answer(IncidentNumber number, int score, String remark) {
        return Actors.as(cast.aisha(), () -> surveys.answer(number.ref(), score, remark));
    }

    private Optional<Survey> find(Actor reader, IncidentNumber number) {
        return Actors.as(reader, () -> access.find(number.ref()));
    }

    private List<String> records(Actor reader) {
        return Actors.as(
                        reader,
                        () ->
                                lists.page(
                                        list.declaration(),
                                        ListRequest.filtered("")
                                                .showing(List.of("record"))
                                                .sized(200)))
                .rows()
                .stream()
                .map(row -> row.text("record").orElseThrow())
                .toList();
    }

    private IncidentNumber resolved(Actor caller) {
        var number = reported(caller);
        resolve(number);
        return number;
    }

    private void resolve(IncidentNumber number) {
        Actors.as(cast.marta(), () -> transitions.resolve(number, code(), "Restarted"));
    }

    private String code() {
        return "SOLVED";
    }

    private IncidentNumber reported(Actor caller) {
        var mail = cast.mailIsSlow();
        var report = mail.report();
        var told =
                new IncidentDetails(
                        new Report(
                                report.title(),
                                report.description(),
                                caller.person(),
                                Optional.empty(),
                                report.contact(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        mail.category(),
                        mail.custom(),
                        2,
                        2,
                        Optional.empty(),
                        mail.milestones(),
                        false);
        var number = Actors.as(cast.marta(), () -> incidents.report(told)).number();
        Actors.as(
                cast.marta(),
                () ->
                        transitions.assign(
                                number, cast.network(), Optional.empty(), Optional.empty()));
        return number;
    }

    private void rule(int oneIn, int rest, int open, int followUpAt, Optional<TeamId> team) {
        asSystem(() -> rules.change(with(true, oneIn, rest, open, followUpAt, team)));
    }

    private SurveyRules with(
            boolean asking, int oneIn, int rest, int open, int followUpAt, Optional<TeamId> team) {
        return new SurveyRules(
                asking,
                oneIn,
                rest,
                open,
                followUpAt,
                team,
                Instant.EPOCH,
                rules.current().version());
    }
}
