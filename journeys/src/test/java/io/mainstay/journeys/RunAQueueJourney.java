package io.mainstay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A team's queue runs itself: the next is taken, others are given away, and everybody sees who has
/// how much.
class RunAQueueJourney extends Journey {

    private static final String TEAM = "Haulage";
    private static final String ME = "Administrator";
    private static final String COLLEAGUE = "Nina Verstappen";

    private String team = "";

    @BeforeAll
    void isInATeamOfTwo() {
        windowOf("nina", COLLEAGUE).close();
        var page = window();
        makeTeam(page, TEAM);
        team = id(page, "teams", TEAM);
        for (var name : new String[] {ME, COLLEAGUE}) {
            var person = id(page, "people", name);
            put(page, "/api/v1/teams/TEAM-%s/members/PER-%s".formatted(team, person), "{}");
        }
        page.close();
    }

    @Test
    void itIsEmptiedByKeysAndByAButton() {
        var page = window();
        var oldest = waiting(page, "Belt one squeaks");
        waiting(page, "Belt two squeaks");
        waiting(page, "Belt three squeaks");

        open(page, 3);
        assertThat(load(page, ME)).hasText("0 open");
        assertAccessible(page, "a queue");
        page.keyboard().press("t");
        page.waitForURL("**/incidents/" + oldest);
        assertThat(page.getByTestId("state")).hasText("Assigned");

        open(page, 2);
        assertThat(load(page, ME)).hasText("1 open");
        page.keyboard().press("j");
        page.keyboard().press(button(page).getAttribute("aria-keyshortcuts"));
        assertThat(waiting(page)).hasCount(1);
        assertThat(load(page, COLLEAGUE)).hasText("1 open");

        waiting(page).locator("[name=number]").check();
        button(page).click();
        assertThat(waiting(page)).hasCount(0);
        assertThat(load(page, COLLEAGUE)).hasText("2 open");
        assertThat(page.locator("[role=status], .notice").first()).isVisible();
    }

    private void open(Page page, int waiting) {
        page.navigate("/incidents/queue?team=" + team);
        assertThat(waiting(page)).hasCount(waiting);
    }

    private static Locator waiting(Page page) {
        return page.getByTestId("queue-unassigned").locator("li");
    }

    private static Locator button(Page page) {
        return member(page, COLLEAGUE).locator("[name=to]");
    }

    private static Locator load(Page page, String name) {
        return member(page, name).locator("a.link");
    }

    private static Locator member(Page page, String name) {
        return page.locator("[data-member]", new Page.LocatorOptions().setHasText(name));
    }

    /// @return the number of an incident that the team has and nobody in it
    private String waiting(Page page, String title) {
        var incident = report(page, title);
        put(
                page,
                "/api/v1/incidents/" + incident + "/assignment",
                "{\"team\": %s}".formatted(team));
        return incident;
    }
}
