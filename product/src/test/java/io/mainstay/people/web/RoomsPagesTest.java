package io.mainstay.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;

import io.mainstay.kernel.Role;
import io.mainstay.platform.access.AccountFixture;
import io.mainstay.platform.access.AccountFixture.SignedInBrowser;
import io.mainstay.platform.access.Accounts;
import io.mainstay.platform.access.PersonDirectory;
import io.mainstay.testing.ModuleTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// The pages of the rooms as a browser without script sees them.
@ModuleTest
class RoomsPagesTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired MockMvc mvc;
    @Autowired Accounts accounts;
    @Autowired PersonDirectory people;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/people",
                "/people/new",
                "/people?view=customers",
                "/options/person?q=ais",
                "/options/holder?q=net",
                "/options/team",
                "/options/unit",
                "/options/site",
                "/options/incident-category",
                "/teams",
                "/teams/new",
                "/units",
                "/units/new",
                "/sites",
                "/sites/new",
                "/suppliers",
                "/suppliers/new",
                "/notifications",
                "/administration/categories",
                "/administration/matrix",
                "/administration/matrix?rows=5&columns=4",
                "/administration/choices",
                "/api/v1/people",
                "/api/v1/teams",
                "/api/v1/units",
                "/api/v1/sites",
                "/api/v1/suppliers",
                "/api/v1/categories",
                "/api/v1/matrices/incident",
                "/api/v1/choices/incident-hold-reason",
                "/api/v1/notifications"
            })
    void opensForAnAdministrator(String path) throws Exception {
        assertThat(fixture().signedIn(Role.ADMINISTRATOR).open(path).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/people/new",
                "/teams",
                "/units",
                "/sites",
                "/suppliers",
                "/administration/categories",
                "/administration/matrix",
                "/administration/choices",
                "/api/v1/teams",
                "/api/v1/suppliers"
            })
    void isClosedToAUser(String path) throws Exception {
        assertThat(fixture().signedIn(Role.USER).open(path).getStatus()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/people/PER-999999",
                "/people/nonsense",
                "/teams/TEAM-999999",
                "/teams/PER-1",
                "/units/UNIT-999999",
                "/attachments/x",
                "/attachments/00000000-0000-0000-0000-000000000000",
                "/api/v1/people/999999999999999999",
                "/api/v1/attachments/x"
            })
    void saysThatNothingIsThere(String path) throws Exception {
        assertThat(fixture().signedIn(Role.ADMINISTRATOR).open(path).getStatus()).isEqualTo(404);
    }

    @Test
    void writesDownAPersonAndATeamAndJoinsThem() throws Exception {
        var browser = fixture().signedIn(Role.ADMINISTRATOR);
        var name = "Noor <b> de Vries " + NUMBER.incrementAndGet();

        var person = created(browser, "/people/new", "name", name, "phones", "06 1234\n+31 2");
        var team = created(browser, "/teams/new", "name", "Desk " + name, "line", "1");
        var joined = browser.send(team + "/members", "person", name);

        assertThat(joined.getRedirectedUrl()).isEqualTo(team);
        assertThat(browser.open(team).getContentAsString())
                .contains("Noor &lt;b&gt; de Vries")
                .doesNotContain("Noor <b>");
        assertThat(browser.open(person).getContentAsString()).contains("06 1234, +31 2", "Desk");
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() throws Exception {
        var browser = fixture().signedIn(Role.ADMINISTRATOR);

        var answer =
                browser.send("/people/new", "name", "", "email", "no address", "zone", "Nowhere/X");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Nowhere/X", "no address");
    }

    @Test
    void refusesASecondTeamOfTheSameName() throws Exception {
        var browser = fixture().signedIn(Role.ADMINISTRATOR);
        var name = "Twins " + NUMBER.incrementAndGet();
        created(browser, "/teams/new", "name", name, "line", "2");

        assertThat(browser.send("/teams/new", "name", name, "line", "2").getStatus())
                .isEqualTo(422);
        assertThat(browser.send("/teams/new", "name", name + "x", "line", "99999").getStatus())
                .isEqualTo(422);
    }

    @Test
    void saysWhenSomebodyElseWasFaster() throws Exception {
        var browser = fixture().signedIn(Role.ADMINISTRATOR);
        var site =
                created(
                        browser,
                        "/sites/new",
                        "name",
                        "Site " + NUMBER.incrementAndGet(),
                        "zone",
                        "Europe/Berlin");
        browser.send(site + "/details", "name", "First", "zone", "UTC", "version", "0");

        var second =
                browser.send(site + "/details", "name", "Second", "zone", "UTC", "version", "0");

        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString()).contains("First", "Second");
    }

    @Test
    void closesTheAccountOfWhoeverLeaves() throws Exception {
        var browser = fixture().signedIn(Role.ADMINISTRATOR);
        var leaver = fixture().signedIn(Role.USER);
        var person = "/people/PER-" + leaver.account().person();

        browser.send(person + "/activation", "active", "false", "version", "0");

        assertThat(browser.open(person).getContentAsString()).contains("Not active");
        assertThat(fixture().reload(leaver.account()).disabled()).isTrue();
    }

    @Test
    void growsTheMatrixAndShrinksItAgain() throws Exception {
        var browser = fixture().signedIn(Role.ADMINISTRATOR);
        var bad = browser.send("/administration/matrix", "rows", "3", "columns", "3");
        assertThat(bad.getStatus()).isEqualTo(422);

        var good =
                browser.send(
                        "/administration/matrix",
                        "process",
                        "incident",
                        "rows",
                        "3",
                        "columns",
                        "3",
                        "version",
                        "0",
                        "impacts/0",
                        "High",
                        "impacts/1",
                        "Medium",
                        "impacts/2",
                        "Low",
                        "urgencies/0",
                        "High",
                        "urgencies/1",
                        "Medium",
                        "urgencies/2",
                        "Low",
                        "priorities/0/0",
                        "1",
                        "priorities/0/1",
                        "2",
                        "priorities/0/2",
                        "3",
                        "priorities/1/0",
                        "2",
                        "priorities/1/1",
                        "3",
                        "priorities/1/2",
                        "4",
                        "priorities/2/0",
                        "3",
                        "priorities/2/1",
                        "4",
                        "priorities/2/2",
                        "5");
        assertThat(good.getStatus()).isEqualTo(302);
    }

    @Test
    void writesDownACategoryBelowAnother() throws Exception {
        var browser = fixture().signedIn(Role.ADMINISTRATOR);
        var name = "Hardware " + NUMBER.incrementAndGet();

        var answer =
                browser.send("/administration/categories", "process", "incident", "name", name);

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(browser.open("/administration/categories").getContentAsString()).contains(name);
        assertThat(
                        browser.send(
                                        "/administration/categories",
                                        "process",
                                        "incident",
                                        "name",
                                        name)
                                .getStatus())
                .isEqualTo(422);
    }

    @Test
    void tellsTheHistoryOfARecordInWords() throws Exception {
        var browser = fixture().signedIn(Role.ADMINISTRATOR);
        var name = "Told " + NUMBER.incrementAndGet();
        var unit = created(browser, "/units/new", "name", name + " above");
        var below =
                created(browser, "/units/new", "name", name, "parent", unit.replaceAll("\\D", ""));
        var person = created(browser, "/people/new", "name", "Noor " + name);
        browser.send(below + "/customers", "person", "Noor " + name);
        browser.send(below + "/activation", "active", "false", "version", "1");

        var page = browser.open(below).getContentAsString();
        var trail =
                browser.open("/administration/audit?record=" + below.replace("/units/", ""))
                        .getContentAsString();

        for (var told : List.of(page, trail)) {
            assertThat(told)
                    .contains("Written down", "Part of: <ins>" + name + " above")
                    .contains("Customer added", "Customers: <ins>Noor " + name)
                    .contains("Made inactive", "Active: <del>Yes</del> → <ins>No</ins>")
                    .doesNotContain("ADD_CUSTOMER", "CREATE");
        }
        assertThat(fixture().signedIn(Role.SERVICE_DESK_ANALYST).open(below).getContentAsString())
                .contains(name)
                .doesNotContain("Written down");
        assertThat(browser.open(person + "?before=1").getStatus()).isEqualTo(200);
    }

    @Test
    void tellsTheHistoryOfACategory() throws Exception {
        var browser = fixture().signedIn(Role.ADMINISTRATOR);
        var name = "Paper " + NUMBER.incrementAndGet();
        browser.send("/administration/categories", "process", "incident", "name", name);
        var list = browser.open("/administration/categories").getContentAsString();
        var href =
                list.replaceAll(
                        "(?s).*href=\"(/administration/categories/[0-9]+)\">" + name + ".*", "$1");
        browser.send(href + "/name", "name", name + " and ink", "version", "0");

        assertThat(browser.open(href).getContentAsString())
                .contains("Renamed", "<del>" + name + "</del> → <ins>" + name + " and ink");
    }

    @Test
    void findsWhatTheReaderMaySeeInSearchAndPalette() throws Exception {
        var browser = fixture().signedIn(Role.ADMINISTRATOR);
        var name = "Quagga" + NUMBER.incrementAndGet();
        var made = new ArrayList<String>();
        made.add(created(browser, "/people/new", "name", name + " Smit"));
        made.add(created(browser, "/teams/new", "name", name + " Desk", "line", "1"));
        made.add(created(browser, "/units/new", "name", name + " Unit"));
        made.add(created(browser, "/sites/new", "name", name + " Site", "zone", "UTC"));
        made.add(created(browser, "/suppliers/new", "name", name + " Ltd"));
        var words = "?q=" + name;

        for (var path : List.of("/search", "/palette", "/api/v1/search")) {
            assertThat(browser.open(path + words).getContentAsString()).contains(made);
        }
        var user = fixture().signedIn(Role.USER);
        for (var path : List.of("/", "/palette", "/api/v1/search")) {
            var found = user.open(path + words);
            assertThat(found.getStatus()).isEqualTo(200);
            assertThat(found.getContentAsString()).doesNotContain(made.toArray(String[]::new));
        }
    }

    @Test
    void doesAPatchThatIsSentAgainOnce() throws Exception {
        var browser = fixture().signedIn(Role.ADMINISTRATOR);
        var name = "Once " + NUMBER.incrementAndGet();
        var team = "/api/v1" + created(browser, "/teams/new", "name", name, "line", "1");

        for (var again = 0; again < 2; again++) {
            var answer =
                    browser.perform(
                            patch(team)
                                    .header("If-Match", "\"0\"")
                                    .header("Idempotency-Key", name.replace(' ', '-'))
                                    .header("X-CSRF-Token", browser.token())
                                    .contentType("application/json")
                                    .content("{\"line\": 2}"));
            assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
            assertThat(answer.getHeader("ETag")).isEqualTo("\"1\"");
        }
    }

    private AccountFixture fixture() {
        return new AccountFixture(mvc, accounts, people);
    }

    private static String created(SignedInBrowser browser, String path, String... fields)
            throws Exception {
        var answer = browser.send(path, fields);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }
}
