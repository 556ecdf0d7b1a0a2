package io.mainstay.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.bulletin.application.BulletinDetails;
import io.mainstay.bulletin.application.BulletinReading;
import io.mainstay.bulletin.application.BulletinService;
import io.mainstay.bulletin.application.BulletinTransitions;
import io.mainstay.bulletin.application.StatusService;
import io.mainstay.bulletin.domain.Bulletin;
import io.mainstay.bulletin.domain.BulletinLifecycle.State;
import io.mainstay.bulletin.domain.Entry;
import io.mainstay.bulletin.domain.Readership;
import io.mainstay.bulletin.domain.Span;
import io.mainstay.bulletin.domain.Wording;
import io.mainstay.incident.Cast;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Refusal;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.kernel.Standing;
import io.mainstay.people.Organisation;
import io.mainstay.people.Organisation.NewPerson;
import io.mainstay.people.SiteId;
import io.mainstay.people.UnitId;
import io.mainstay.platform.audit.Invariant;
import io.mainstay.platform.jobs.RecurringJob;
import io.mainstay.testing.ModuleTest;
import io.mainstay.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
@Import(Cast.class)
class BulletinModuleTest {

    private static final Instant NOW = TestClock.NINE_O_CLOCK;

    @Autowired BulletinService bulletins;
    @Autowired BulletinTransitions transitions;
    @Autowired BulletinReading reading;
    @Autowired Bulletins house;
    @Autowired StatusService status;
    @Autowired Organisation organisation;
    @Autowired IncidentService incidents;
    @Autowired List<Invariant> invariants;
    @Autowired List<RecurringJob> jobs;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @Autowired Cast cast;

    @AfterEach
    void keepsWhatVerifyProves() {
        assertThat(invariants.stream().flatMap(one -> one.broken(Invariant.Depth.FULL).stream()))
                .isEmpty();
    }

    @Test
    void tellsWhatIsNewAboveWhatWasSaid() {
        var bulletin = published(Kind.DISRUPTION, Addressees.HOUSE);
        clock.turn(Duration.ofMinutes(20));
        as(
                cast.manager(),
                () ->
                        transitions.update(
                                bulletin.number(),
                                new BulletinUpdate(
                                        "A technician is on site.",
                                        Severity.LIMITED,
                                        Optional.empty(),
                                        Optional.of(NOW.plusSeconds(3_600)))));
        clock.turn(Duration.ofMinutes(20));
        var ended = as(cast.manager(), () -> transitions.end(bulletin.number(), "It works again."));

        assertThat(ended.state()).isEqualTo(State.ENDED);
        assertThat(ended.span().nextUpdate()).isEmpty();
        assertThat(ended.span().until()).contains(NOW.plusSeconds(2_400));
        assertThat(as(cast.aisha(), () -> reading.entries(ended)))
                .extracting(Entry::text)
                .containsExactly("It works again.", "A technician is on site.", "We look at it.");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        as(cast.manager(), () -> transitions.end(bulletin.number(), "Twice.")));
    }

    @Test
    void isBegunByTheDeskAndPublishedByWhoAnswersForIt() {
        var draft = as(cast.marta(), () -> bulletins.write(details(Kind.NEWS, Addressees.HOUSE)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> as(cast.marta(), () -> transitions.publish(draft.number())));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> as(cast.aisha(), () -> bulletins.write(BulletinDetails.BLANK)));
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> as(cast.aisha(), () -> reading.follow(draft.number())));
        assertThat(as(cast.manager(), () -> transitions.publish(draft.number())).state())
                .isEqualTo(State.PUBLISHED);
    }

    @Test
    void isNotPublishedWithoutAWord() {
        var blank = details(Kind.NEWS, Addressees.HOUSE);
        var empty =
                new BulletinDetails(
                        new Wording("Soon", " ", Kind.NEWS, Severity.DOWN, Language.DUTCH),
                        Span.UNSAID,
                        blank.readers(),
                        Optional.empty());
        var draft = as(cast.marta(), () -> bulletins.write(empty));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> as(cast.manager(), () -> transitions.publish(draft.number())))
                .satisfies(refused ->
                        assertThat(refused.problems())
                                .extracting(Refusal.Problem::code)
                                .containsExactly("bulletin-without-text"));
    }

    @Test
    void whatPeopleReadIsToldAnewAndNotChanged() {
        var bulletin = published(Kind.DISRUPTION, Addressees.HOUSE);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        as(
                                cast.manager(),
                                () ->
                                        bulletins.edit(
                                                bulletin.number(),
                                                bulletin.version(),
                                                before -> saying(before, "Never happened."))));
        assertThatExceptionOfType(StaleRecord.class)
                .isThrownBy(() ->
                        as(
                                cast.manager(),
                                () -> bulletins.edit(bulletin.number(), 0, before -> before)));
    }

    @Test
    void isForThoseWhoWorkAtASiteOrBelongToAUnitOrBelow() {
        var place = site("Utrecht");
        var region = unit("Region", Optional.empty());
        var shop = unit("Shop", Optional.of(region));
        var here = person("Hanna", Optional.of(place), Optional.empty());
        var below = person("Bo", Optional.empty(), Optional.of(shop));
        var other = person("Olga", Optional.empty(), Optional.of(unit("Other", Optional.empty())));

        var forSite = published(Kind.DISRUPTION, new Addressees(Set.of(place), Set.of(), Set.of()));
        var forUnit =
                published(Kind.DISRUPTION, new Addressees(Set.of(), Set.of(region), Set.of()));

        assertThat(current(here)).contains(forSite.number()).doesNotContain(forUnit.number());
        assertThat(current(below)).contains(forUnit.number()).doesNotContain(forSite.number());
        assertThat(current(other)).doesNotContain(forSite.number(), forUnit.number());
        assertThat(current(cast.manager())).doesNotContain(forSite.number());
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> as(other, () -> reading.follow(forSite.number())));

        var about = as(cast.marta(), () -> house.about(Set.of(me(here)), "", 50));
        assertThat(about).extracting(Notice::number).contains(forSite.number());
        assertThat(about).extracting(Notice::number).doesNotContain(forUnit.number());
    }

    @Test
    void ofNobodyOnlyWhatSharesWordsIsKnown() {
        var bulletin = published(Kind.NEWS, Addressees.HOUSE);
        assertThat(as(cast.marta(), () -> house.about(Set.of(), "my walrus is broken", 50)))
                .extracting(Notice::number)
                .contains(bulletin.number());
        assertThat(as(cast.marta(), () -> house.about(Set.of(), "printer", 50)))
                .extracting(Notice::number)
                .doesNotContain(bulletin.number());
        assertThat(as(cast.marta(), () -> house.about(Set.of(cast.person("Aisha Khan")), "", 50)))
                .as("news keeps nobody from work")
                .extracting(Notice::number)
                .doesNotContain(bulletin.number());
    }

    @Test
    void tellsThoseWhoFollowAndNobodyElse() {
        var bulletin = published(Kind.DISRUPTION, Addressees.HOUSE);
        as(cast.aisha(), () -> reading.follow(bulletin.number()));
        as(cast.manager(), () -> transitions.end(bulletin.number(), "It works again."));

        assertThat(messages(cast.aisha(), bulletin)).isEqualTo(1);
        assertThat(messages(cast.zoe(), bulletin)).isZero();
    }

    @Test
    void whoeverItIsNoLongerForHearsNoMoreOfIt() {
        var bulletin = published(Kind.DISRUPTION, Addressees.HOUSE);
        as(cast.aisha(), () -> reading.follow(bulletin.number()));
        var elsewhere = new Addressees(Set.of(site("Elsewhere")), Set.of(), Set.of());
        as(
                cast.manager(),
                () ->
                        bulletins.edit(
                                bulletin.number(),
                                bulletin.version(),
                                now ->
                                        new BulletinDetails(
                                                now.wording(),
                                                now.span(),
                                                new Readership(elsewhere, false),
                                                now.cause())));
        as(cast.manager(), () -> transitions.end(bulletin.number(), "It works again."));
        assertThat(messages(cast.aisha(), bulletin)).isZero();
    }

    @Test
    void isPutAwayByEachForThemselves() {
        var bulletin = published(Kind.DISRUPTION, Addressees.HOUSE);
        as(
                cast.aisha(),
                () -> {
                    reading.putAway(bulletin.number());
                    reading.putAway(bulletin.number());
                    return bulletin;
                });
        assertThat(current(cast.aisha())).doesNotContain(bulletin.number());
        assertThat(current(cast.zoe())).contains(bulletin.number());
        assertThat(as(cast.aisha(), status::board).now())
                .anyMatch(post -> post.bulletin().number().equals(bulletin.number()));
    }

    @Test
    void plannedWorkEndsInTimeAndADisruptionDoesNot() {
        var work = published(Kind.PLANNED_WORK, Addressees.HOUSE);
        var down = published(Kind.DISRUPTION, Addressees.HOUSE);
        clock.turn(Duration.ofDays(2));
        Actors.run(Actor.system(Channel.JOB), this::endsWhatIsOver);

        var board = as(cast.aisha(), status::board);
        assertThat(board.past()).anyMatch(post -> post.bulletin().number().equals(work.number()));
        assertThat(board.now()).anyMatch(post -> post.bulletin().number().equals(down.number()));
        clock.turn(Duration.ofDays(100));
        assertThat(as(cast.aisha(), status::board).past())
                .noneMatch(post -> post.bulletin().number().equals(work.number()));
    }

    @Test
    void whatThePublicReadsNamesNoRecordAndNobody() {
        for (var text : List.of("See INC-12.", "Ask @noor about it.", "![x](/attachments/a)")) {
            var draft =
                    as(
                            cast.marta(),
                            () ->
                                    bulletins.write(
                                            open(
                                                    saying(
                                                            details(Kind.NEWS, Addressees.HOUSE),
                                                            text))));
            assertThatExceptionOfType(InvalidInput.class)
                    .as(text)
                    .isThrownBy(
                            () -> as(cast.manager(), () -> transitions.publish(draft.number())));
        }
    }

    @Test
    void isPublishedForARecordInItsTransactionOrNotAtAll() {
        var incident = as(cast.marta(), () -> incidents.report(cast.mailIsSlow()));
        var told =
                new NewBulletin(
                        "Mail is slow",
                        "We look at it.",
                        Kind.DISRUPTION,
                        Severity.LIMITED,
                        Language.ENGLISH,
                        Addressees.HOUSE,
                        false,
                        Optional.of(NOW),
                        Optional.empty(),
                        Optional.of(incident.ref()));
        as(
                cast.manager(),
                () ->
                        transaction.execute(open -> {
                            open.setRollbackOnly();
                            return house.publish(told);
                        }));
        assertThat(as(cast.manager(), () -> house.of(incident.ref()))).isEmpty();

        var number = as(cast.manager(), () -> house.publish(told));
        assertThat(as(cast.manager(), () -> house.of(incident.ref())))
                .extracting(Notice::number)
                .containsExactly(number);
        as(
                cast.manager(),
                () -> {
                    house.end(number, "It is quick again.");
                    return number;
                });
        assertThat(as(cast.manager(), () -> house.of(incident.ref()))).isEmpty();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> as(cast.marta(), () -> house.publish(told)));
    }

    private void endsWhatIsOver() {
        jobs.stream()
                .filter(job -> job.name().equals("bulletin-end-what-is-over"))
                .forEach(RecurringJob::run);
    }

    private long messages(Actor actor, Bulletin bulletin) {
        return jdbc.sql(
                        "select count(*) from notification.message where person = :person and record = :record")
                .param("person", me(actor).value())
                .param("record", bulletin.ref().toString())
                .query(Long.class)
                .single();
    }

    private Bulletin published(Kind kind, Addressees addressees) {
        var draft = as(cast.manager(), () -> bulletins.write(details(kind, addressees)));
        return as(cast.manager(), () -> transitions.publish(draft.number()));
    }

    private static BulletinDetails details(Kind kind, Addressees addressees) {
        return new BulletinDetails(
                new Wording(
                        "The walrus is gone",
                        "We look at it.",
                        kind,
                        Severity.DOWN,
                        Language.ENGLISH),
                new Span(Optional.of(NOW), Optional.of(NOW.plusSeconds(86_400)), Optional.empty()),
                new Readership(addressees, false),
                Optional.empty());
    }

    private static BulletinDetails saying(BulletinDetails before, String text) {
        var wording = before.wording();
        return new BulletinDetails(
                new Wording(
                        wording.title(),
                        text,
                        wording.kind(),
                        wording.severity(),
                        wording.language()),
                before.span(),
                before.readers(),
                before.cause());
    }

    private static BulletinDetails open(BulletinDetails before) {
        return new BulletinDetails(
                before.wording(),
                before.span(),
                new Readership(before.readers().addressees(), true),
                before.cause());
    }

    private List<BulletinNumber> current(Actor actor) {
        return as(actor, house::current).stream().map(Notice::number).toList();
    }

    private SiteId site(String name) {
        return as(
                Actor.system(Channel.JOB),
                () -> organisation.site(name + UUID.randomUUID(), "", ZoneOffset.UTC));
    }

    private UnitId unit(String name, Optional<UnitId> parent) {
        return as(
                Actor.system(Channel.JOB),
                () -> organisation.unit(name + UUID.randomUUID(), parent, "", false));
    }

    private Actor person(String name, Optional<SiteId> site, Optional<UnitId> unit) {
        var id =
                as(
                        Actor.system(Channel.JOB),
                        () ->
                                organisation.person(
                                        new NewPerson(
                                                name,
                                                "someone@example.org",
                                                List.of(),
                                                unit,
                                                site,
                                                Optional.empty(),
                                                false,
                                                "en")));
        var standing = new Standing(Set.of(), unit.map(UnitId::value), Set.of(), Optional.empty());
        return new Actor(Optional.of(id), name, Set.of(Role.USER), standing, Channel.PAGE, false);
    }

    private static PersonId me(Actor actor) {
        return actor.person().orElseThrow();
    }

    private static <T> T as(Actor actor, Callable<T> work) {
        try {
            return Actors.as(actor, work::call);
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }
}
