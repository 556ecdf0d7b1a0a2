package io.mainstay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// What was typed is there again after the tab was closed, and after the browser was started anew.
class LoseNothingJourney extends Journey {

    private static final String CALL = "Half a sentence about a capybara";
    private static final String ANSWER = "Dear caller, we have half an answer";

    @Test
    void aCallIsBackInANewTabAndInABrowserThatWasStartedAnew() {
        var page = window();
        page.navigate("/desk/call");
        page.locator("[name=about]").pressSequentially(CALL);
        assertThat(page.locator("[data-draft-line]")).isVisible();
        page.close();

        var tab = window();
        tab.navigate("/desk/call");
        assertThat(tab.locator("[name=about]")).hasValue(CALL);
        assertAccessible(tab, "a call that is back");
        tab.context().close();
        var browser = windowOfANewSession();
        browser.navigate("/desk/call");
        assertThat(browser.locator("[name=about]")).hasValue(CALL);
        browser.keyboard().press("F8");
        browser.waitForURL("**/interactions/CON-*");
        browser.navigate("/desk/call");
        assertThat(browser.locator("[name=about]")).hasValue("");
    }

    @Test
    void aReplyIsBackInANewTabAndInABrowserThatWasStartedAnew() {
        var page = window();
        var incident = "/incidents/" + report(page, "The capybara is in the lift");
        page.keyboard().press("r");
        page.keyboard().type(ANSWER);
        assertThat(page.locator("#write [data-draft-line]")).isVisible();
        page.close();

        var tab = window();
        tab.navigate(incident);
        assertThat(reply(tab)).hasValue(ANSWER);
        tab.context().close();
        var browser = windowOfANewSession();
        browser.navigate(incident);
        assertThat(reply(browser)).hasValue(ANSWER);
        assertAccessible(browser, "a reply that is back");
        reply(browser).press("Control+Enter");
        assertThat(browser.locator("#talk")).containsText(ANSWER);
        browser.navigate(incident);
        assertThat(reply(browser)).hasValue("");
    }

    private static com.microsoft.playwright.Locator reply(Page page) {
        return page.locator("#write textarea");
    }
}
