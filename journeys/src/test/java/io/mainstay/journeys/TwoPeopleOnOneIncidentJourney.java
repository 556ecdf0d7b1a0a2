package io.mainstay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/// What one person does, the other sees; what both edit, neither loses.
class TwoPeopleOnOneIncidentJourney extends Journey {

    @Test
    void anOpenPageFollowsWhatSomebodyElseDoes() {
        var mine = window();
        var number = report(mine, "Mail is slow");
        var theirs = window();
        theirs.navigate("/incidents/" + number);

        theirs.locator("#write textarea").fill("It just happened again");
        theirs.keyboard().press("Control+Enter");

        assertThat(mine.locator("#talk")).containsText("It just happened again");
    }

    @Test
    void aStaleEditShowsBothVersionsAndLosesNothing() {
        var mine = window();
        var number = report(mine, "Printer jams");
        mine.navigate("/incidents/" + number + "?edit");
        var theirs = window();
        theirs.navigate("/incidents/" + number + "?edit");
        theirs.getByLabel("Title").fill("Printer on floor 3 jams");
        theirs.locator("#properties [data-submit]").click();
        assertThat(theirs.locator("h1")).hasText("Printer on floor 3 jams");

        mine.getByLabel("Title").fill("Printer in the corner jams");
        mine.locator("#properties [data-submit]").click();

        assertThat(mine.getByLabel("Title")).hasValue("Printer in the corner jams");
        assertThat(mine.locator("#properties")).containsText("Printer on floor 3 jams");
    }
}
