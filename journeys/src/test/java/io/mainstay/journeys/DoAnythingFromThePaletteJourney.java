package io.mainstay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// From the palette one goes anywhere, finds anything, and does what the page itself can do.
class DoAnythingFromThePaletteJourney extends Journey {

    @Test
    void begunByASlashItBeginsAnIncident() {
        var page = window();
        page.navigate("/");
        page.keyboard().press("/");
        choose(page, "new inc", "New incident");

        assertThat(page).hasURL(Pattern.compile(".*/incidents/new"));
    }

    @Test
    void onARecordItDoesWhatTheRecordOffers() {
        var page = window();
        var number = report(page, "The palette resolves");
        page.navigate("/incidents/" + number);
        page.keyboard().press("Control+k");
        choose(page, "resol", "Resolve");

        assertThat(page.getByLabel("Closure code")).isVisible();
    }

    @Test
    void itLeadsToTheSearchOfEverything() {
        var page = window();
        var number = report(page, "Wombats in the warehouse");
        page.navigate("/");
        page.keyboard().press("Control+k");
        page.locator("#palette input").fill("wombats");
        page.locator("#palette-found a", new Page.LocatorOptions().setHasText("Search everything"))
                .click();

        assertThat(page).hasURL(Pattern.compile(".*/search\\?q=wombats"));
        assertThat(page.locator(".search-hits mark").first()).hasText("Wombats");
        assertThat(page.locator(".search-hits a").first()).containsText(number);
        assertAccessible(page, "what was found");
    }

    /// Types, waits until it stands first, and takes it.
    private static void choose(Page page, String typed, String label) {
        page.locator("#palette input").pressSequentially(typed);
        assertThat(page.locator("#palette-found [aria-selected=true]")).containsText(label);
        page.keyboard().press("Enter");
    }
}
