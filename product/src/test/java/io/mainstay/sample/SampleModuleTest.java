package io.mainstay.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.platform.access.FirstSignIn;
import io.mainstay.platform.audit.Invariant.Depth;
import io.mainstay.platform.audit.Verification;
import io.mainstay.platform.command.SampleOrganisation;
import io.mainstay.platform.command.SampleOrganisation.SignIn;
import io.mainstay.testing.ModuleTest;
import io.mainstay.testing.TestClock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// Has a house of its own, because the sample is loaded into an empty one only.
@ModuleTest
@TestPropertySource(properties = "test.house=sample")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleModuleTest {

    private static final int REOPENED_AT_LEAST = 60;

    @Autowired SampleOrganisation sample;
    @Autowired FirstSignIn firstSignIn;
    @Autowired Verification verification;
    @Autowired JdbcClient jdbc;

    private static final String NOW = TestClock.NINE_O_CLOCK.toString();

    private List<SignIn> signIns = List.of();

    @BeforeAll
    void load() {
        firstSignIn.announce();
        signIns = sample.fill();
    }

    @Test
    void bringsAYearOfIncidentsAndThePeopleInThem() {
        assertThat(count("incident.incident")).isBetween(2_300L, 2_500L);
        assertThat(count("incident.incident where open")).isBetween(45L, 120L);
        assertThat(count("incident.incident where parent is not null")).isBetween(30L, 80L);
        assertThat(count("incident.incident where restricted")).isBetween(5L, 60L);
        assertThat(count("incident.incident where reopens > 0")).isGreaterThan(REOPENED_AT_LEAST);
        assertThat(count("incident.hand_over where kind = 'ESCALATION'")).isGreaterThan(500);
        assertThat(count("people.person where supplier is not null")).isEqualTo(3);
        assertThat(count("people.person")).isBetween(85L, 95L);
        assertThat(count("people.team")).isEqualTo(8);
        assertThat(count("relation.link")).isGreaterThan(20);
        assertThat(count("task.task where open")).isBetween(20L, 150L);
        assertThat(count("task.dependency")).isGreaterThan(3);
        assertThat(count("knowledge.article")).isEqualTo(10);
        assertThat(count("bulletin.bulletin")).isEqualTo(8);
        assertThat(count("bulletin.bulletin where state = 'PUBLISHED'")).isEqualTo(3);
        assertThat(count("automation.reply")).isEqualTo(5);
        assertThat(count("automation.macro where team is null")).isEqualTo(2);
        assertThat(count("automation.macro where team is not null")).isOne();
        assertThat(count("knowledge.article where state = 'PUBLISHED'")).isEqualTo(9);
        assertThat(
                        count(
                                "knowledge.article a where state = 'PUBLISHED' and not exists"
                                        + " (select from knowledge.answer n where n.article = a.id)"))
                .isZero();
    }

    @Test
    void leavesIncidentsOpenInEachStateAndEachTeam() {
        var states =
                jdbc.sql("select distinct state from incident.incident where open")
                        .query(String.class)
                        .list();
        var teams =
                jdbc.sql("select count(distinct team) from incident.incident where open")
                        .query(Long.class)
                        .single();

        assertThat(states).containsOnly("NEW", "ASSIGNED", "IN_PROGRESS", "ON_HOLD");
        assertThat(teams).isGreaterThanOrEqualTo(7);
    }

    @Test
    void rangTheAlarmTwiceAndLearntFromTheFirst() {
        assertThat(count("incident.major where state = 'RUNNING' and next_update > '" + NOW + "'"))
                .isOne();
        assertThat(count("incident.major where state = 'REVIEWED' and updates = 3")).isOne();
        assertThat(count("incident.major_update u join journal.entry e on e.id = u.entry"))
                .isEqualTo(6);
        assertThat(
                        count(
                                "bulletin.bulletin b join incident.major m"
                                        + " on b.cause = 'INC-' || m.incident"))
                .isEqualTo(2);
        assertThat(count("incident.incident i join incident.major m on m.incident = i.parent"))
                .isEqualTo(6);
    }

    @Test
    void liesWhollyInThePast() {
        var now = NOW;

        assertThat(count("incident.incident where updated_at > '" + now + "'")).isZero();
        assertThat(count("incident.incident where updated_at < opened_at")).isZero();
        assertThat(count("incident.incident where resolved_at < responded_at")).isZero();
        assertThat(count("bulletin.entry where said_at > '" + now + "'")).isZero();
        assertThat(count("journal.entry where occurred_at > '" + now + "'")).isZero();
        assertThat(count("platform_audit.entry where occurred_at > '" + now + "'")).isZero();
    }

    @Test
    void numbersIncidentsInTheOrderOfTheirReport() {
        assertThat(
                        count(
                                """
                                (select opened_at < lag(opened_at) over (order by id) as wrong
                                   from incident.incident) i where wrong
                                """))
                .isZero();
    }

    @Test
    void writesNoPlaceholder() {
        assertThat(count("incident.incident where title || description like '%{%'")).isZero();
        assertThat(count("journal.entry where body like '%{%'")).isZero();
    }

    @Test
    void letsSixPeopleInAndSeatsTheAdministratorAtTheDesk() {
        assertThat(signIns)
                .extracting(SignIn::login)
                .containsExactly("marta", "rui", "beatriz", "vasco", "klaas", "esther");
        assertThat(signIns).extracting(SignIn::password).doesNotHaveDuplicates();
        assertThat(
                        count(
                                """
                                people.team_member m
                                  join platform_access.account a on a.person = m.person
                                  join people.team t on t.id = m.team
                                 where a.login = 'admin' and t.name = 'Service Desk'
                                """))
                .isEqualTo(1);
    }

    @Test
    void doesNothingTheSecondTime() {
        var before = count("platform_audit.entry");

        assertThat(sample.fill()).isEmpty();

        assertThat(count("platform_audit.entry")).isEqualTo(before);
    }

    @Test
    void standsUpToVerification() {
        assertThat(verification.verify(Optional.empty(), Depth.FULL).findings()).isEmpty();
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }
}
