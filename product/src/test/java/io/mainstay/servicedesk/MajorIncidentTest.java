package io.mainstay.servicedesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.bulletin.Addressees;
import io.mainstay.bulletin.Bulletins;
import io.mainstay.bulletin.Notice;
import io.mainstay.incident.Cast;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.MajorIncidents;
import io.mainstay.incident.RunningMajor;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.application.IncidentTransitions;
import io.mainstay.incident.application.major.MajorRooms;
import io.mainstay.incident.application.major.MajorService;
import io.mainstay.incident.application.major.MajorService.Told;
import io.mainstay.incident.application.major.MajorSettingsService;
import io.mainstay.incident.domain.major.Audience;
import io.mainstay.incident.domain.major.Crew;
import io.mainstay.incident.domain.major.Major;
import io.mainstay.incident.domain.major.MajorLifecycle.MajorState;
import io.mainstay.incident.domain.major.MajorRule;
import io.mainstay.incident.domain.major.MajorSettings;
import io.mainstay.incident.domain.major.Seen;
import io.mainstay.incident.persistence.IncidentList;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.Refusal;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Lists;
import io.mainstay.servicedesk.application.Call;
import io.mainstay.servicedesk.application.Call.Triage;
import io.mainstay.servicedesk.application.Calls;
import io.mainstay.servicedesk.application.ContactTold;
import io.mainstay.servicedesk.domain.ContactChannel;
import io.mainstay.servicedesk.domain.Talk;
import io.mainstay.testing.ModuleTest;
import io.mainstay.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Major incidents: declared by a person or by the rule, led, and learnt from.
@ModuleTest
@Import(Cast.class)
class MajorIncidentTest {

    @Autowired Cast cast;
    @Autowired Calls calls;
    @Autowired IncidentService incidents;
    @Autowired IncidentTransitions transitions;
    @Autowired MajorService majors;
    @Autowired MajorRooms rooms;
    @Autowired MajorSettingsService settings;
    @Autowired MajorIncidents running;
    @Autowired Lists lists;
    @Autowired Bulletins bulletins;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    @AfterEach
    void theRuleRestsAgain() {
        set(MajorRule.NEVER, true);
    }

    @Test
    void aPersonDeclaresItOnceAndSaysWhy() {
        var number = reported();

        var major = as(cast.manager(), () -> majors.declare(number, "Nobody can print"));

        assertThat(major.state()).isEqualTo(MajorState.RUNNING);
        assertThat(major.declaration().reason()).contains("Nobody can print");
        assertThat(major.declaration().by()).isEqualTo(cast.manager().person());
        assertThat(major.cadence().next()).isPresent();
        assertRefused(
                "already-major", () -> as(cast.manager(), () -> majors.declare(number, "Twice")));
        assertThat(as(cast.marta(), () -> running.running(100)))
                .extracting(RunningMajor::number)
                .contains(number);
        assertThat(actions(number)).containsOnlyOnce("DECLARE_MAJOR");
    }

    @Test
    void onlyThoseWhoLeadDeclareAndOnlyThoseWhoReadNotesSee() {
        var number = reported();

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> as(cast.marta(), () -> majors.declare(number, "Please")));
        as(cast.manager(), () -> majors.declare(number, "Everybody"));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> as(cast.aisha(), () -> rooms.find(number)));
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> as(cast.zoe(), () -> rooms.find(number)));
        assertThat(as(cast.auditor(), () -> rooms.find(number))).isPresent();
        assertThat(as(cast.aisha(), () -> running.running(100))).isEmpty();
    }

    @Test
    void aRestrictedOneIsSeenByNobodyElse() {
        var number =
                as(cast.security(), () -> incidents.report(cast.mailIsSlow().restricted(true)))
                        .number();
        as(cast.security(), () -> majors.declare(number, "Somebody is inside"));

        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> as(cast.manager(), () -> rooms.find(number)));
        assertThat(as(cast.manager(), () -> running.running(100)))
                .extracting(RunningMajor::number)
                .doesNotContain(number);
    }

    @Test
    void theRuleCountsContactsAndChildrenAndKeepsWhatItCounted() {
        counting(5, 15);
        var number = reported();
        call(number);
        call(number);
        callUnder(number);
        clock.turn(Duration.ofMinutes(4));
        assertThat(find(number)).isEmpty();
        child(number);
        assertThat(find(number)).isEmpty();
        call(number);

        var counted =
                find(number)
                        .orElseThrow()
                        .declaration()
                        .seen()
                        .flatMap(Seen::counted)
                        .orElseThrow();
        assertThat(counted.contacts()).isEqualTo(4);
        assertThat(counted.children()).isEqualTo(1);
        assertThat(counted.until()).isEqualTo(TestClock.NINE_O_CLOCK.plusSeconds(240));
        assertThat(find(number).orElseThrow().declaration().by()).isEmpty();
    }

    @Test
    void theRuleDeclaresNothingThatDoesNotReach() {
        counting(3, 15);
        var slow = reported();
        call(slow);
        clock.turn(Duration.ofMinutes(10));
        call(slow);
        clock.turn(Duration.ofMinutes(6));
        call(slow);
        assertThat(find(slow)).as("two of three within the minutes").isEmpty();

        var secret =
                as(cast.security(), () -> incidents.report(cast.mailIsSlow().restricted(true)))
                        .number();
        IntStream.range(0, 5)
                .forEach(n -> as(cast.security(), () -> calls.addTo(call("Seen"), secret)));
        assertThat(as(cast.security(), () -> majors.find(secret))).isEmpty();

        set(new MajorRule(Optional.of(1), Optional.empty(), 15, false), true);
        assertThat(find(reported())).as("of a lesser priority").isEmpty();
        set(MajorRule.NEVER, true);
        assertThat(find(pressing())).as("no rule").isEmpty();
    }

    @Test
    void theRuleDeclaresByPriorityWhenReportedAndWhenItRises() {
        set(new MajorRule(Optional.of(1), Optional.empty(), 15, false), true);

        assertThat(find(pressing()).flatMap(it -> it.declaration().seen()))
                .contains(new Seen(Optional.of(1), Optional.empty()));
        var number = reported();
        as(
                cast.marta(),
                () ->
                        incidents.edit(
                                number,
                                0,
                                details -> details.pressing(1, 1, Optional.of("All call"))));
        assertThat(find(number)).isPresent();
    }

    @Test
    void ofTwentyCallersAtOnceOneDeclarationComes() throws Exception {
        counting(20, 15);
        var number = reported();
        var marta = cast.marta();
        var call = call("Me too");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Object> caller = () -> Actors.as(marta, () -> calls.logUnder(call, number));
            for (var ended : threads.invokeAll(java.util.Collections.nCopies(20, caller))) {
                ended.get();
            }
        }

        assertThat(actions(number)).containsOnlyOnce("DECLARE_MAJOR");
        assertThat(
                        find(number)
                                .flatMap(it -> it.declaration().seen())
                                .flatMap(Seen::counted)
                                .orElseThrow()
                                .all())
                .isEqualTo(20);
    }

    @Test
    void updatesAreSaidTimedAndMeasured() {
        var number = declared();
        clock.turn(Duration.ofMinutes(10));
        tell(number, Audience.USERS, "We look into it");
        clock.turn(Duration.ofMinutes(20));
        var major = tell(number, Audience.STAFF, "The switch is dead");

        assertThat(major.cadence().count()).isEqualTo(2);
        assertThat(major.cadence().next()).contains(clock.instant().plus(every(number)));
        assertThat(kinds(number)).containsExactly("PUBLIC", "NOTE");
        var measures = as(cast.manager(), () -> rooms.find(number)).orElseThrow().measures();
        assertThat(measures.firstUpdate()).contains(Duration.ofMinutes(10));
        assertThat(measures.between()).contains(Duration.ofMinutes(20));
        var row =
                as(
                                cast.manager(),
                                () ->
                                        lists.page(
                                                IncidentList.LIST,
                                                ListRequest.filtered(
                                                        "number==%s;major==RUNNING;minutesToFirstUpdate=le=10"
                                                                .formatted(number))))
                        .rows();
        assertThat(row).hasSize(1);
        assertThat(row.getFirst().number("minutesBetweenUpdates").orElseThrow().longValue())
                .isEqualTo(20);
    }

    @Test
    void anUpdateForUsersIsPublishedAndEndsWithIt() {
        var number = declared();
        for (var text : List.of("We look into it", "A technician is there")) {
            as(
                    cast.manager(),
                    () ->
                            majors.update(
                                    number,
                                    new Told(
                                            Optional.of(Audience.USERS),
                                            text,
                                            Optional.empty(),
                                            Optional.of(Addressees.HOUSE))));
        }

        assertThat(as(cast.manager(), () -> bulletins.of(number.ref())))
                .singleElement()
                .extracting(Notice::text)
                .isEqualTo("A technician is there");
        as(cast.manager(), () -> majors.standDown(number, "All print again"));
        assertThat(as(cast.manager(), () -> bulletins.of(number.ref()))).isEmpty();
    }

    @Test
    void nothingIsPublishedOfARestrictedOne() {
        var number =
                as(cast.security(), () -> incidents.report(cast.mailIsSlow().restricted(true)))
                        .number();
        as(cast.security(), () -> majors.declare(number, "Somebody is inside"));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() ->
                        as(
                                cast.security(),
                                () ->
                                        majors.update(
                                                number,
                                                new Told(
                                                        Optional.of(Audience.USERS),
                                                        "Hello",
                                                        Optional.empty(),
                                                        Optional.of(Addressees.HOUSE)))));
        assertThat(kinds(number)).isEmpty();
    }

    @Test
    void onlyWhoMayLeadIsNamedAndWhoHasARoleMaySpeak() {
        var number = declared();
        var stranger = new Crew(cast.zoe().person(), Optional.empty(), Optional.empty());

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> as(cast.manager(), () -> majors.appoint(number, stranger)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> as(cast.marta(), () -> told(number, Audience.STAFF, "Hello")));
    }

    @Test
    void itClosesOnlyOnceItWasReviewed() {
        var number = declared();
        as(cast.manager(), () -> transitions.resolve(number, "SOLVED", "Another switch"));
        assertRefused(
                "major-not-reviewed", () -> as(cast.manager(), () -> transitions.close(number)));
        as(cast.manager(), () -> majors.standDown(number, "All print again"));
        assertRefused(
                "major-not-reviewed", () -> as(cast.aisha(), () -> transitions.close(number)));
        var major =
                as(
                        cast.manager(),
                        () ->
                                majors.review(
                                        number,
                                        Optional.empty(),
                                        "A switch died",
                                        "",
                                        "Buy a second one"));

        assertThat(major.state()).isEqualTo(MajorState.REVIEWED);
        as(cast.manager(), () -> transitions.close(number));
    }

    @Test
    void itClosesWithoutAReviewWhereNoneIsAskedFor() {
        set(MajorRule.NEVER, false);
        var number = declared();
        as(cast.manager(), () -> transitions.resolve(number, "SOLVED", "Another switch"));

        as(cast.manager(), () -> transitions.close(number));

        assertThat(find(number)).map(Major::state).contains(MajorState.STOOD_DOWN);
    }

    @Test
    void cancellingStandsItDown() {
        var number = declared();
        as(cast.manager(), () -> transitions.cancel(number, "It was a drill"));

        assertThat(find(number).flatMap(Major::end)).isPresent();
        assertRefused("major-not-running", () -> tell(number, Audience.STAFF, "Late"));
    }

    private IncidentNumber reported() {
        return as(cast.marta(), () -> incidents.report(cast.mailIsSlow())).number();
    }

    private IncidentNumber pressing() {
        return as(
                        cast.marta(),
                        () -> incidents.report(cast.mailIsSlow().pressing(1, 1, Optional.empty())))
                .number();
    }

    private IncidentNumber declared() {
        var number = reported();
        as(cast.manager(), () -> majors.declare(number, "Nobody can print"));
        return number;
    }

    private void child(IncidentNumber parent) {
        var child = reported();
        as(cast.marta(), () -> incidents.putUnder(child, Optional.of(parent)));
    }

    private void call(IncidentNumber number) {
        as(cast.marta(), () -> calls.addTo(call("Mine as well"), number));
    }

    private void callUnder(IncidentNumber number) {
        as(cast.marta(), () -> calls.logUnder(call("Mine as well"), number));
    }

    private Call call(String about) {
        return new Call(
                Optional.empty(),
                new ContactTold(
                        ContactChannel.PHONE,
                        cast.zoe().person(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(clock.instant()),
                        Optional.empty(),
                        new Talk(about, "")),
                new Triage(Optional.empty(), Optional.empty(), 2, 2));
    }

    private Optional<Major> find(IncidentNumber number) {
        return as(cast.manager(), () -> majors.find(number));
    }

    private Major tell(IncidentNumber number, Audience audience, String text) {
        return as(cast.manager(), () -> told(number, audience, text));
    }

    private Major told(IncidentNumber number, Audience audience, String text) {
        return majors.update(
                number, new Told(Optional.of(audience), text, Optional.empty(), Optional.empty()));
    }

    private Duration every(IncidentNumber number) {
        var priority =
                jdbc.sql("select priority from incident.incident where id = ?")
                        .param(number.serial())
                        .query(Integer.class)
                        .single();
        return as(cast.manager(), settings::current).every(priority);
    }

    private void counting(int contacts, int minutes) {
        set(new MajorRule(Optional.empty(), Optional.of(contacts), minutes, false), true);
    }

    private void set(MajorRule rule, boolean review) {
        var before = as(cast.manager(), settings::current);
        as(
                cast.manager(),
                () ->
                        settings.change(
                                new MajorSettings(
                                        rule, List.of(30, 60), 15, review, before.version())));
    }

    private List<String> actions(IncidentNumber number) {
        return jdbc.sql("select action from platform_audit.entry where ref = ? order by position")
                .param(number.toString())
                .query((row, index) -> row.getString(1))
                .list();
    }

    private List<String> kinds(IncidentNumber number) {
        return jdbc.sql("select kind from journal.entry where record = ? order by id")
                .param(number.toString())
                .query((row, index) -> row.getString(1))
                .list();
    }

    private static void assertRefused(String code, Runnable deed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(deed::run)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }

    private static <T> T as(Actor actor, Callable<T> work) {
        return Actors.as(
                actor,
                () -> {
                    try {
                        return work.call();
                    } catch (RuntimeException refused) {
                        throw refused;
                    } catch (Exception broken) {
                        throw new AssertionError(broken);
                    }
                });
    }
}
