package io.mainstay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/// Pages are plain forms and links; script makes them quicker, not possible.
class WithoutScriptJourney extends Journey {

    @Test
    void anIncidentIsReportedAnsweredAndResolvedWithoutAnyScript() {
        var page = window(withoutScript());
        var number = report(page, "Screen flickers");

        page.locator("#write textarea").fill("Please try another cable");
        page.locator("#write [data-submit]").click();
        assertThat(page.locator("#talk")).containsText("Please try another cable");

        page.navigate("/incidents/" + number + "?act=resolve");
        page.getByLabel("Closure code").selectOption("ADVICE");
        page.getByLabel("What restored service?").fill("The other cable works");
        page.locator("#act [data-submit]").click();
        assertThat(page.getByTestId("state")).hasText("Resolved");
    }

    @Test
    void aRefusedFormComesBackWithWhatWasTyped() {
        var page = window(withoutScript());
        page.navigate("/incidents/new");
        page.getByLabel("Caller").fill("Nobody of that name");
        page.getByLabel("Title").fill("Keeps its title");
        page.locator("main [data-submit]").click();

        assertThat(page.getByLabel("Title")).hasValue("Keeps its title");
        assertThat(page.locator("main")).containsText("Nobody you can see is called that");
    }
}
