package io.mainstay.platform.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.Role;
import io.mainstay.platform.access.AccountFixture;
import io.mainstay.platform.access.AccountFixture.SignedInBrowser;
import io.mainstay.platform.access.Accounts;
import io.mainstay.platform.access.PersonDirectory;
import io.mainstay.platform.jobs.RecurringJob;
import io.mainstay.testing.ModuleTest;
import io.mainstay.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/// What somebody typed and has not sent: it comes back to them, and to nobody else.
@ModuleTest
class DraftModuleTest {

    private static final String FORM = "incident/new";

    @Autowired MockMvc mvc;
    @Autowired Accounts accounts;
    @Autowired PersonDirectory people;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @Autowired List<RecurringJob> jobs;

    private AccountFixture fixture;
    private SignedInBrowser anna;

    @BeforeEach
    void signsIn() throws Exception {
        fixture = new AccountFixture(mvc, accounts, people);
        anna = fixture.signedIn(Role.SERVICE_DESK_ANALYST);
    }

    @Test
    void comesBackInAnyBrowserOfTheSamePerson() throws Exception {
        keep(anna, "p1", "title", "Printer ja");
        keep(anna, "p1", "title", "Printer jams", "urgency", "2");

        assertThat(kept(fixture.again(anna)))
                .startsWith("[{\"key\":\"incident/new\",\"mark\":\"p1@")
                .endsWith("\"fields\":{\"title\":[\"Printer jams\"],\"urgency\":[\"2\"]}}]");
    }

    @Test
    void isNobodyElses() throws Exception {
        keep(anna, "p1", "title", "Salary of the director");
        var other = fixture.signedIn(Role.ADMINISTRATOR, Role.INCIDENT_MANAGER);

        assertThat(kept(other)).isEqualTo("[]");
        keep(other, "p1", "title", "Another");
        other.send("/drafts/removal", "_draft", FORM, "_page", "p1");
        assertThat(kept(anna)).contains("Salary of the director");
    }

    @Test
    void refusesEveryRowToAStatementThatForgetsWhoAsks() throws Exception {
        keep(anna, "p1", "title", "Salary of the director");

        assertThat(rowsFor("")).isZero();
        assertThat(rowsFor(Long.toString(anna.account().person().value() + 1))).isZero();
        assertThat(rowsFor(anna.account().person().toString())).isOne();
    }

    @Test
    void keepsNoPasswordAndNothingOfThePagesOwn() throws Exception {
        keep(anna, "p1", "newPassword", "seven grey seals", "_csrf", "x", "title", "Printer");

        assertThat(kept(anna)).contains("Printer").doesNotContain("seals", "_");
    }

    @Test
    void isOverWhenTheFormIsSent() throws Exception {
        keep(anna, "p1", "title", "Printer jams");
        var sent = report("Printer jams", "p1");
        assertThat(sent.getStatus()).isEqualTo(302);
        assertThat(kept(anna)).isEqualTo("[]");

        keep(anna, "p1", "title", "Printer jam");
        assertThat(kept(anna)).as("a save that came late").isEqualTo("[]");
        keep(anna, "p2", "title", "Scanner");
        assertThat(kept(anna)).as("the page opened again").contains("Scanner");
    }

    @Test
    void isOfOneOpeningOfTheForm() throws Exception {
        keep(anna, "a", "title", "Printer jams");
        keep(anna, "b", "title", "Scanner hums");
        assertThat(report("Printer jams", "a").getStatus()).isEqualTo(302);
        assertThat(kept(anna)).as("what the other tab holds").contains("Scanner hums");

        keep(anna, "a", "title", "Printer jam");
        assertThat(kept(anna)).as("late, of what was sent").contains("Scanner hums");
        report("Scanner hums", "b");
        assertThat(kept(anna)).isEqualTo("[]");
    }

    @Test
    void comesBackAsTheNewest() throws Exception {
        keep(anna, "a", "title", "Printer jams");
        clock.turn(Duration.ofSeconds(1));
        keep(anna, "b", "title", "Scanner hums");
        clock.turn(Duration.ofSeconds(1));
        keep(anna, "a", "title", "Printer jams again");

        assertThat(kept(anna)).contains("Printer jams again").doesNotContain("Scanner");
    }

    @Test
    void isOverWithThePageThatBroughtItBack() throws Exception {
        keep(anna, "a", "title", "Printer jams");
        var mark = mark();
        keep(anna, "b", "_restored", mark, "title", "Printer jams again");
        anna.send("/drafts/removal", "_draft", FORM, "_page", "b", "_restored", mark);

        assertThat(kept(anna)).isEqualTo("[]");
    }

    @Test
    void outlivesThePageThatBroughtAnOlderOneBack() throws Exception {
        keep(anna, "a", "title", "Printer jams");
        var mark = mark();
        clock.turn(Duration.ofSeconds(1));
        keep(anna, "a", "title", "Printer jams badly");
        anna.send("/drafts/removal", "_draft", FORM, "_page", "b", "_restored", mark);

        assertThat(kept(anna)).contains("Printer jams badly");
    }

    @Test
    void staysSentHoweverMuchIsTypedAfterwards() throws Exception {
        keep(anna, "p1", "title", "Printer jams");
        report("Printer jams", "p1");
        for (var number = 0; number < 51; number++) {
            clock.turn(Duration.ofSeconds(1));
            keepAs(anna, "incident/INC-" + number + "/comment", "p1", "text", "Hello " + number);
        }
        keep(anna, "p1", "title", "Printer jam");

        assertThat(kept(anna)).isEqualTo("[]");
    }

    @Test
    void staysWhenTheFormIsRefused() throws Exception {
        keep(anna, "p1", "description", "Since this morning");
        assertThat(report("", "p1").getStatus()).isEqualTo(422);

        assertThat(kept(anna)).contains("Since this morning");
    }

    @Test
    void isDiscardedByHand() throws Exception {
        keep(anna, "p1", "title", "Printer jams");
        var done = anna.send("/drafts/removal", "_draft", FORM, "_page", "p1");

        assertThat(done.getStatus()).isEqualTo(204);
        assertThat(kept(anna)).isEqualTo("[]");
    }

    @Test
    void fiftyAreKeptOfEachPerson() throws Exception {
        for (var number = 0; number < 52; number++) {
            clock.turn(Duration.ofSeconds(1));
            keepAs(anna, "incident/INC-" + number + "/comment", "p1", "text", "Hello " + number);
        }

        assertThat(kept(anna, "incident/INC-1/comment")).isEqualTo("[]");
        assertThat(kept(anna, "incident/INC-2/comment")).contains("Hello 2");
    }

    @Test
    void isForgottenAfterTwoWeeks() throws Exception {
        keep(anna, "p1", "title", "Printer jams");
        clock.turn(Duration.ofDays(13));
        forget();
        assertThat(kept(fixture.again(anna))).contains("Printer jams");
        clock.turn(Duration.ofDays(2));
        forget();

        assertThat(kept(fixture.again(anna))).isEqualTo("[]");
    }

    @Test
    void takesNoMoreThanAFormHolds() throws Exception {
        var all = "x".repeat(Draft.LARGEST + 1);
        assertThat(keep(anna, "p1", "title", all)).isEqualTo(422);
        assertThat(keepAs(anna, "../etc", "p1", "title", "x")).isEqualTo(422);
        assertThat(keepAs(anna, FORM, "p 1", "title", "x")).isEqualTo(422);
        assertThat(keep(anna, "p1", "title", "\0")).isEqualTo(422);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new Draft("", "", Map.of(), clock.instant()));
    }

    private int keep(SignedInBrowser browser, String page, String... fields) throws Exception {
        return keepAs(browser, FORM, page, fields);
    }

    private int keepAs(SignedInBrowser browser, String key, String page, String... fields)
            throws Exception {
        var all = new java.util.ArrayList<>(List.of("_draft", key, "_page", page));
        all.addAll(List.of(fields));
        return browser.send("/drafts", all.toArray(String[]::new)).getStatus();
    }

    private String kept(SignedInBrowser browser) throws Exception {
        return kept(browser, FORM);
    }

    private String kept(SignedInBrowser browser, String key) throws Exception {
        return browser.open("/drafts?key=" + key).getContentAsString();
    }

    private String mark() throws Exception {
        return kept(anna).replaceAll(".*\"mark\":\"([^\"]*)\".*", "$1");
    }

    private org.springframework.mock.web.MockHttpServletResponse report(String title, String page)
            throws Exception {
        return anna.send(
                "/incidents",
                "title",
                title,
                "caller",
                "PER-" + anna.account().person(),
                "contact",
                "PHONE",
                "_draft",
                FORM,
                "_page",
                page);
    }

    private long rowsFor(String person) {
        return java.util.Objects.requireNonNull(
                transaction.execute(status -> {
                    jdbc.sql("select set_config('mainstay.person', ?, true)")
                            .param(person)
                            .query(String.class)
                            .single();
                    return jdbc.sql("select count(*) from platform_draft.opening where person = ?")
                            .param(anna.account().person().value())
                            .query(Long.class)
                            .single();
                }));
    }

    private void forget() {
        jobs.stream()
                .filter(job -> job.name().equals("draft-forget-old"))
                .forEach(job ->
                        AccountFixture.asSystem(() -> {
                            job.run();
                            return true;
                        }));
    }
}
