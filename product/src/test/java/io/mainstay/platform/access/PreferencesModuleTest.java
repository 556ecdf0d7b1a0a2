package io.mainstay.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.kernel.Role;
import io.mainstay.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// How somebody wants to read holds on every device, and is nobody else's.
@ModuleTest
class PreferencesModuleTest {

    @Autowired MockMvc mvc;
    @Autowired Accounts accounts;
    @Autowired PersonDirectory people;
    @Autowired JdbcClient jdbc;

    private AccountFixture fixture;

    @BeforeEach
    void forgetTries() {
        fixture = new AccountFixture(mvc, accounts, people);
        jdbc.sql("delete from platform_access.attempt").update();
    }

    @Test
    void holdsOnEveryDevice() throws Exception {
        var browser = fixture.signedIn(Role.USER);
        var another = fixture.again(browser);
        var stranger = fixture.signedIn(Role.USER);
        assertThat(another.open("/").getContentAsString()).contains("data-theme=\"auto\"");

        var saved =
                browser.send(
                        "/account/preferences",
                        "language",
                        "en",
                        "zone",
                        "Asia/Tokyo",
                        "theme",
                        "dark");

        assertThat(saved.getStatus()).isEqualTo(302);
        assertThat(another.open("/").getContentAsString())
                .contains("data-theme=\"dark\"")
                .contains("Good evening");
        assertThat(another.open("/account/preferences").getContentAsString())
                .contains("<option value=\"Asia/Tokyo\" selected");
        assertThat(stranger.open("/").getContentAsString()).contains("data-theme=\"auto\"");
    }

    @Test
    void countsMoreThanTheLanguageOfTheBrowser() throws Exception {
        var browser = fixture.signedIn(Role.USER);
        browser.send("/account/preferences", "language", "de", "zone", "Europe/Berlin");

        assertThat(fixture.again(browser).open("/account/preferences").getContentAsString())
                .contains("<html lang=\"de\"")
                .contains("Sprache und Zeit");
        browser.send("/account/preferences", "language", "");
        assertThat(fixture.again(browser).open("/account/preferences").getContentAsString())
                .contains("<html lang=\"en-GB\"");
    }

    @Test
    void coloursThatAreChosenInPassingHoldAsWell() throws Exception {
        var browser = fixture.signedIn(Role.USER);
        browser.send("/account/preferences", "zone", "Asia/Tokyo");
        browser.send("/appearance", "theme", "light");

        assertThat(fixture.again(browser).open("/").getContentAsString())
                .contains("data-theme=\"light\"")
                .contains("Good evening");
        browser.send("/appearance", "theme", "auto");
        assertThat(fixture.again(browser).open("/").getContentAsString())
                .contains("data-theme=\"auto\"");
    }

    @Test
    void takesNothingThatIsNotThere() throws Exception {
        var browser = fixture.signedIn(Role.USER);
        for (var zone : new String[] {"Nowhere/Land", "+02:00"}) {
            var refused = browser.send("/account/preferences", "zone", zone);
            assertThat(refused.getStatus()).as(zone).isEqualTo(422);
        }
        assertThat(browser.send("/account/preferences", "language", "tlh").getStatus())
                .isEqualTo(422);
        assertThat(browser.send("/account/preferences", "theme", "pink").getStatus())
                .isEqualTo(422);
    }

    @Test
    void isReadAndChangedByTheApi() throws Exception {
        var browser = fixture.signedIn(Role.AUDITOR);
        var change =
                MockMvcRequestBuilders.put("/api/v1/me/preferences")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"zone\": \"Europe/Amsterdam\"}")
                        .header("X-CSRF-Token", browser.token());

        assertThat(browser.perform(change).getStatus()).isEqualTo(200);
        assertThat(browser.open("/api/v1/me/preferences").getContentAsString())
                .contains("\"zone\":\"Europe/Amsterdam\"")
                .contains("\"theme\":null");
    }
}
