package io.mainstay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// From the call to the closure without touching the mouse.
class WorkAnIncidentByKeyboardJourney extends Journey {

    @Test
    void anAnalystWorksAnIncidentFromTheCallToItsClosure() {
        var page = window();
        makeTeam(page, "Network");
        page.navigate("/");

        page.keyboard().press("c");
        page.waitForURL("**/desk/call");
        type(page, "Administrator");
        page.keyboard().press("Tab");
        type(page, "VPN drops every few minutes");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByTestId("state")).hasText("New");

        page.keyboard().press("a");
        assertThat(page.getByLabel("Team or person")).isFocused();
        type(page, "Network");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByTestId("state")).hasText("Assigned");

        page.keyboard().press("s");
        assertThat(page.getByTestId("state")).hasText("In progress");

        page.keyboard().press("r");
        type(page, "We are looking into it");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#talk")).containsText("We are looking into it");
        page.keyboard().press("Escape");

        page.keyboard().press("v");
        assertThat(page.getByLabel("Closure code")).isFocused();
        type(page, "Solved for good");
        page.keyboard().press("Tab");
        type(page, "Restarted the gateway");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByTestId("state")).hasText("Resolved");
        assertThat(page.locator("#talk")).containsText("Restarted the gateway");

        page.keyboard().press("s");
        assertThat(page.getByTestId("state")).hasText("Closed");
    }

    private static void type(Page page, String text) {
        page.keyboard().type(text);
    }
}
