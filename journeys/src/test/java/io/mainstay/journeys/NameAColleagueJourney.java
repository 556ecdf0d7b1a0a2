package io.mainstay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/// Whoever is named in a work note is told, and finds the way to it.
class NameAColleagueJourney extends Journey {

    @Test
    void whoeverIsNamedIsToldAndFindsTheWay() {
        var theirs = windowOf("nina", "Nina Verstappen");
        theirs.navigate("/");
        assertThat(theirs.locator("main")).not().containsText("The lift asks for Nina");
        var mine = window();
        var incident = report(mine, "The lift asks for Nina");

        mine.keyboard().press("n");
        mine.keyboard().type("Please look, @nin");
        assertThat(mine.locator("#write [role=option][aria-selected=true]")).containsText("@nina");
        assertAccessible(mine, "a name that is offered");
        mine.keyboard().press("Enter");
        assertThat(mine.locator("#write textarea")).hasValue("Please look, @nina ");
        mine.keyboard().press("Control+Enter");
        assertThat(mine.locator("#talk a[href^='/people/PER-']")).hasText("@nina");

        theirs.navigate("/");
        assertThat(theirs.locator("main")).containsText("You are mentioned");
        theirs.locator(".bell").click();
        theirs.locator("#messages button", hasText(incident)).click();
        theirs.waitForURL("**/incidents/" + incident + "*");
        assertThat(theirs.locator("#talk")).containsText("Please look");
    }

    private static com.microsoft.playwright.Page.LocatorOptions hasText(String text) {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
    }
}
