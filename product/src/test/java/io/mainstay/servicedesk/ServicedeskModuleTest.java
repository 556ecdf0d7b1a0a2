package io.mainstay.servicedesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.classification.CustomValues;
import io.mainstay.incident.Cast;
import io.mainstay.incident.IncidentContacts;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.Incidents;
import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.domain.Incident;
import io.mainstay.journal.Watchers;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.NotInThisState;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.Articles;
import io.mainstay.knowledge.LikelyAnswer;
import io.mainstay.knowledge.NewArticle;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.list.Lists;
import io.mainstay.servicedesk.application.Call;
import io.mainstay.servicedesk.application.Call.Triage;
import io.mainstay.servicedesk.application.Calls;
import io.mainstay.servicedesk.application.ContactTold;
import io.mainstay.servicedesk.application.EndTold;
import io.mainstay.servicedesk.application.Figures;
import io.mainstay.servicedesk.application.InteractionAccess;
import io.mainstay.servicedesk.application.InteractionService;
import io.mainstay.servicedesk.domain.ContactChannel;
import io.mainstay.servicedesk.domain.ContactOutcome;
import io.mainstay.servicedesk.domain.Interaction;
import io.mainstay.servicedesk.domain.InteractionLifecycle.State;
import io.mainstay.servicedesk.domain.Talk;
import io.mainstay.servicedesk.persistence.DeskFigures.Sums;
import io.mainstay.servicedesk.persistence.InteractionList;
import io.mainstay.task.application.TaskDetails;
import io.mainstay.task.application.TaskDetails.Holder;
import io.mainstay.task.application.TaskService;
import io.mainstay.task.domain.Wording;
import io.mainstay.testing.ModuleTest;
import io.mainstay.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What becomes of contacts, from the call to the figures.
@ModuleTest
@Import(Cast.class)
class ServicedeskModuleTest {

    private static final Instant BEGAN = TestClock.NINE_O_CLOCK.minusSeconds(184);

    @Autowired Cast cast;
    @Autowired Calls calls;
    @Autowired InteractionService interactions;
    @Autowired InteractionAccess access;
    @Autowired IncidentService incidents;
    @Autowired Incidents known;
    @Autowired Articles articles;
    @Autowired IncidentContacts contacts;
    @Autowired Watchers watchers;
    @Autowired Figures figures;
    @Autowired Lists lists;
    @Autowired RecordDoors doors;
    @Autowired IncidentAccess incidentAccess;
    @Autowired TaskService tasks;
    @Autowired JdbcClient jdbc;

    @Test
    void aCallBecomesAnIncidentOfTheCallerWithTheTeamThatWasNamed() {
        var call = call("Mail is slow\nSince this morning", cast.aisha(), Optional.empty());
        var ended = Actors.as(cast.marta(), () -> calls.logIncident(call));

        assertThat(ended.state()).isEqualTo(State.ENDED);
        assertThat(ended.spell().lasted()).contains(Duration.ofSeconds(184));
        var incident = logged(ended);
        assertThat(incident.report().title()).isEqualTo("Mail is slow");
        assertThat(incident.report().description()).contains("Since this morning");
        assertThat(incident.report().caller()).isEqualTo(cast.aisha().person());
        assertThat(incident.report().loggedBy()).isEqualTo(cast.marta().person());
        assertThat(incident.handling().team()).contains(cast.network());
    }

    @Test
    void whoSpeaksForAnotherIsKeptInformedOfTheOthersIncident() {
        var call = call("Cannot sign in", cast.aisha(), cast.zoe().person());
        var ended = Actors.as(cast.marta(), () -> calls.logIncident(call));

        var incident = logged(ended);
        assertThat(incident.report().caller()).isEqualTo(cast.zoe().person());
        assertThat(Actors.as(cast.marta(), () -> watchers.of(incident.ref())))
                .containsExactly(cast.aisha().person().orElseThrow());
        assertThat(Actors.as(cast.zoe(), () -> contacts.of(incident.number())).toldBy())
                .contains("Aisha Khan");
    }

    @Test
    void anIncidentListsTheContactsAboutItThatTheReaderSees() {
        var logged =
                Actors.as(
                        cast.marta(),
                        () ->
                                calls.logIncident(
                                        call("Fax is silent", cast.aisha(), Optional.empty())));
        var incident = logged(logged).number();
        var second = call("Mine as well", cast.zoe(), Optional.empty());
        var added = Actors.as(cast.marta(), () -> calls.addTo(second, incident));

        assertThat(contactsOf(incident, cast.marta()))
                .containsExactlyInAnyOrder(logged.number().toString(), added.number().toString());
        assertThat(contactsOf(incident, cast.aisha())).containsExactly(logged.number().toString());
        assertThat(contactsOf(incident, cast.rui())).isEmpty();
        assertThat(Actors.as(cast.marta(), () -> contacts.of(incident)).toldBy()).isEmpty();
    }

    private List<String> contactsOf(IncidentNumber incident, Actor reader) {
        return Actors.as(reader, () -> contacts.of(incident)).contacts().stream()
                .map(IncidentContacts.Contact::number)
                .toList();
    }

    @Test
    void aSecondCallerIsAddedToWhatIsKnownWithoutSeeingIt() {
        var incident = Actors.as(cast.marta(), () -> incidents.report(cast.mailIsSlow())).number();
        var call = call("Mine is slow too", cast.zoe(), Optional.empty());
        var ended = Actors.as(cast.marta(), () -> calls.addTo(call, incident));

        assertThat(ended.ending().orElseThrow().outcome()).isEqualTo(ContactOutcome.ADDED);
        assertThat(ended.ending().orElseThrow().solved()).isFalse();
        assertThat(Actors.as(cast.zoe(), () -> doors.find(incident.ref()))).isEmpty();
        assertThat(Actors.as(cast.marta(), () -> watchers.of(incident.ref()))).isEmpty();
        assertThat(
                        count(
                                "journal.entry where record = '"
                                        + incident
                                        + "' and body = 'Zoe Stranger called ("
                                        + ended.number()
                                        + "):\n\nMine is slow too'"))
                .isEqualTo(1);
    }

    @Test
    void nobodyGainsSightOfARestrictedIncidentByCallingAboutIt() {
        var secret =
                Actors.as(
                                cast.security(),
                                () -> incidents.report(cast.mailIsSlow().restricted(true)))
                        .number();
        var call = call("I have seen it as well", cast.zoe(), Optional.empty());
        var ended = Actors.as(cast.security(), () -> calls.addTo(call, secret));

        assertThat(Actors.as(cast.zoe(), () -> doors.find(secret.ref()))).isEmpty();
        assertThat(Actors.as(cast.zoe(), () -> access.find(ended.number()))).isPresent();
        assertThat(Actors.as(cast.marta(), () -> access.find(ended.number()))).isEmpty();
        assertThat(Actors.as(cast.marta(), () -> doors.find(ended.ref()))).isEmpty();
    }

    @Test
    void nobodyReadsWhatWasSaidOfATaskOfARestrictedIncident() {
        var open = Actors.as(cast.marta(), () -> incidents.report(cast.mailIsSlow()));
        var secret =
                Actors.as(
                        cast.security(),
                        () -> incidents.report(cast.mailIsSlow().restricted(true)));
        var said = addedToATaskOf(open);
        var whispered = addedToATaskOf(secret);

        assertThat(seenBy(cast.marta(), said)).isTrue();
        assertThat(seenBy(cast.security(), whispered)).isTrue();
        assertThat(seenBy(cast.zoe(), whispered)).isTrue();
        assertThat(seenBy(cast.marta(), whispered)).isFalse();
        assertThat(
                        Actors.as(
                                cast.marta(),
                                () ->
                                        lists.total(
                                                        InteractionList.LIST,
                                                        "number==" + whispered.number())
                                                .count()))
                .isZero();

        jdbc.sql("update incident.incident set restricted = true where number = :number")
                .param("number", open.number().toString())
                .update();
        assertThat(seenBy(cast.marta(), said)).isFalse();
        assertThat(seenBy(cast.security(), said)).isTrue();
    }

    private Interaction addedToATaskOf(Incident incident) {
        var task =
                new TaskDetails(
                        new Wording("Look at it", ""),
                        Holder.NOBODY,
                        Optional.empty(),
                        Set.of(),
                        CustomValues.NONE);
        return Actors.as(
                cast.security(),
                () ->
                        interactions.log(
                                told("It is the lock again", cast.zoe(), Optional.empty()),
                                EndTold.as(ContactOutcome.ADDED)
                                        .with(tasks.add(incident.ref(), task).ref())));
    }

    private boolean seenBy(Actor actor, Interaction contact) {
        return Actors.as(actor, () -> access.find(contact.number())).isPresent();
    }

    @Test
    void anArticleThatAnswersACallIsCountedAsUsed() {
        var article = published("Restart the tills", "Switch the till off and on again.");
        var call = call("The till hangs", cast.aisha(), Optional.empty());
        var ended = Actors.as(cast.marta(), () -> calls.answer(call, article));

        assertThat(ended.ending().orElseThrow().solved()).isTrue();
        assertThat(Actors.as(cast.marta(), () -> articles.like("tills restart", 3)))
                .anySatisfy(found -> {
                    assertThat(found.number()).isEqualTo(article);
                    assertThat(found.used()).isEqualTo(1);
                });
    }

    @Test
    void anExcerptLeavesNoGapWhereMarkupWas() {
        published("Gnu tunnel", "It says *no connection to host*. `Open` **my_file**, then.");

        assertThat(Actors.as(cast.marta(), () -> articles.like("gnu tunnel", 1)))
                .extracting(LikelyAnswer::beginning)
                .containsExactly("It says no connection to host. Open my_file, then.");
    }

    @Test
    void rareWordsFindAnArticleInALongTextAndOrdinaryWordsFindNone() {
        var article = published("Quokka badge reader", "Hold the badge to the reader.");

        assertThat(found("my quokka does not do what I want it to do since the morning"))
                .contains(article);
        assertThat(found("it is not the and of that which was")).isEmpty();
        assertThat(found("'; drop table x; -- & | ! :* <->")).doesNotContain(article);
    }

    @Test
    void aCallIsPutAsideAndEndedLater() {
        var call = call("Looks it up", cast.aisha(), Optional.empty());
        var aside = Actors.as(cast.marta(), () -> calls.putAside(call));
        assertThat(aside.isOpen()).isTrue();
        var continued =
                new Call(
                        Optional.of(aside.number()),
                        told("Found it", cast.aisha(), Optional.empty()),
                        call.triage());

        var ended = Actors.as(cast.marta(), () -> calls.end(continued, ContactOutcome.INFORMATION));

        assertThat(ended.number()).isEqualTo(aside.number());
        assertThat(ended.talk().about()).isEqualTo("Found it");
        assertThatExceptionOfType(NotInThisState.class)
                .isThrownBy(() ->
                        Actors.as(
                                cast.marta(),
                                () -> calls.end(continued, ContactOutcome.COMPLAINT)));
    }

    @Test
    void whoDoesNotWorkAtTheDeskLogsNothing() {
        var call = call("Let me in", cast.aisha(), Optional.empty());
        for (var other : List.of(cast.aisha(), cast.rui(), cast.auditor())) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> Actors.as(other, () -> calls.logIncident(call)));
        }
    }

    @Test
    void whatIsRefusedLeavesNothing() {
        var before = count("servicedesk.interaction");
        var nobody =
                new Call(
                        Optional.empty(),
                        new ContactTold(
                                ContactChannel.PHONE,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                new Talk("", "")),
                        new Triage(Optional.empty(), Optional.empty(), 0, 0));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Actors.as(cast.marta(), () -> calls.logIncident(nobody)))
                .satisfies(refusal ->
                        assertThat(refusal.problems())
                                .extracting(problem -> problem.field())
                                .containsExactlyInAnyOrder("about", "caller"));
        assertThat(count("servicedesk.interaction")).isEqualTo(before);
    }

    @Test
    void theFiguresAreThoseOfTheRecordsBehindThem() {
        var boss = cast.actor("Kim Boss", Standing.NONE, Role.SERVICE_DESK_MANAGER);
        var before = Actors.as(boss, this::sums);
        Actors.as(
                cast.marta(),
                () ->
                        calls.end(
                                call("Where is the form?", cast.aisha(), Optional.empty()),
                                ContactOutcome.INFORMATION));
        Actors.as(
                cast.marta(),
                () -> calls.logIncident(call("Printer", cast.aisha(), Optional.empty())));
        Actors.as(
                cast.marta(),
                () ->
                        calls.end(
                                call("Too slow!", cast.aisha(), Optional.empty()),
                                ContactOutcome.COMPLAINT));
        Actors.as(
                cast.marta(),
                () ->
                        calls.end(
                                call("", cast.aisha(), Optional.empty()),
                                ContactOutcome.ABANDONED));
        var after = Actors.as(boss, this::sums);

        assertThat(after.answered() - before.answered()).isEqualTo(3);
        assertThat(after.abandoned() - before.abandoned()).isEqualTo(1);
        assertThat(after.firstContacts() - before.firstContacts()).isEqualTo(2);
        assertThat(after.solvedAtFirstContact() - before.solvedAtFirstContact()).isEqualTo(1);
        assertThat(after.waits() - before.waits()).isEqualTo(3);
        for (var filter :
                Map.of(
                                "firstContact==true", after.firstContacts(),
                                "solvedAtFirstContact==true", after.solvedAtFirstContact(),
                                "solvedInFirstLine==true", after.solvedInFirstLine(),
                                "outcome==ABANDONED", after.abandoned())
                        .entrySet()) {
            assertThat(
                            Actors.as(
                                            boss,
                                            () ->
                                                    lists.total(
                                                            InteractionList.LIST,
                                                            filter.getKey()
                                                                    + ";endedAt=null=false"))
                                    .count())
                    .as(filter.getKey())
                    .isEqualTo(filter.getValue());
        }
    }

    private Sums sums() {
        return figures.of(
                TestClock.NINE_O_CLOCK.minus(Duration.ofDays(400)),
                TestClock.NINE_O_CLOCK.plus(Duration.ofDays(400)));
    }

    private List<ArticleNumber> found(String words) {
        return Actors.as(cast.marta(), () -> articles.like(words, 5)).stream()
                .map(LikelyAnswer::number)
                .toList();
    }

    private ArticleNumber published(String title, String body) {
        var review = LocalDate.ofInstant(TestClock.NINE_O_CLOCK, ZoneOffset.UTC).plusMonths(3);
        return Actors.as(
                cast.actor("Kim Keeper", Standing.NONE, Role.KNOWLEDGE_MANAGER),
                () -> {
                    var written =
                            articles.write(
                                    new NewArticle(
                                            title,
                                            body,
                                            "HOW_TO",
                                            "EVERYBODY",
                                            cast.network(),
                                            review));
                    articles.publish(written);
                    return written;
                });
    }

    private Incident logged(Interaction ended) {
        var record = ended.ending().orElseThrow().record().orElseThrow();
        return Actors.as(
                cast.marta(), () -> incidentAccess.get(IncidentNumber.in(record).orElseThrow()));
    }

    private Call call(String about, Actor caller, Optional<PersonId> behalf) {
        return new Call(
                Optional.empty(),
                told(about, caller, behalf),
                new Triage(Optional.empty(), Optional.of(cast.network()), 2, 2));
    }

    private static ContactTold told(String about, Actor caller, Optional<PersonId> behalf) {
        return new ContactTold(
                ContactChannel.PHONE,
                caller.person(),
                behalf,
                Optional.empty(),
                Optional.empty(),
                Optional.of(BEGAN),
                Optional.of(Duration.ofSeconds(12)),
                new Talk(about, ""));
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
