package io.mainstay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Several changes as one: to a record by two keys, to many by way of their list, and back.
class ApplyAMacroJourney extends Journey {

    private static final String TEAM = "Spare parts";

    @BeforeAll
    void declaresOne() {
        var page = window();
        makeTeam(page, TEAM);
        var declared =
                """
                {"title": "Order a part",
                 "steps": [{"action": "prioritise", "input": {"impact": "1", "urgency": "1", "priorityReason": "A customer is waiting"}},
                           {"action": "assign", "input": {"to": "%s"}},
                           {"action": "note", "input": {"text": "A part for {number} is ordered"}}]}
                """;
        post(page, "/api/v1/macros", declared.formatted(id(page, "teams", TEAM)));
        page.close();
    }

    @Test
    void twoKeysChangeSeveralFields() {
        var page = window();
        var incident = report(page, "The shaft is broken");

        page.keyboard().press("q");
        assertThat(page.locator("#macros-offered [data-key='1']")).containsText("Order a part");
        assertAccessible(page, "the macros of a record");
        page.keyboard().press("1");

        assertThat(page.getByTestId("state")).hasText("Assigned");
        assertThat(page.locator("main")).containsText(TEAM);
        assertThat(page.locator("#talk")).containsText("A part for " + incident + " is ordered");
        assertThat(page.locator("main")).containsText("A customer is waiting");
    }

    @Test
    void manyAreLookedThroughChangedAndSetBack() {
        var page = window();
        var cancelled = report(page, "The gear never was broken");
        put(
                page,
                "/api/v1/incidents/" + cancelled + "/cancellation",
                "{\"reason\": \"It never was\"}");
        var broken = report(page, "The gear is broken");
        put(
                page,
                "/api/v1/incidents/" + broken + "/assignment",
                "{\"team\": %s}".formatted(otherTeam(page)));

        page.navigate("/incidents?filter=number=in=(%s,%s)".formatted(cancelled, broken));
        page.locator("[name=pick][value=%s]".formatted(broken)).check();
        page.locator("[name=pick][value=%s]".formatted(cancelled)).check();
        page.getByText("Change…", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("Apply a macro").click();
        page.locator("select[name=macro]").selectOption(new String[] {option(page)});
        assertAccessible(page, "a macro for many");
        page.getByText("Look at what would happen").click();
        assertThat(page.locator("main")).containsText("1 of 2 can be changed");
        assertThat(page.locator("main")).containsText(cancelled);
        assertAccessible(page, "what a macro would do");
        page.locator("form[action$='/start'] button").click();

        page.locator("form[action$='/undo'] button").click();
        assertThat(page.locator("h1")).containsText("Take one change back");
        assertThat(page.locator("main")).containsText("Done");
        page.navigate("/incidents/" + broken);
        assertThat(page.locator("main")).containsText("Gearboxes");
        assertThat(page.locator("#talk")).containsText("A part for " + broken + " is ordered");
    }

    private static String option(Page page) {
        return page.locator("select[name=macro] option")
                .filter(
                        new com.microsoft.playwright.Locator.FilterOptions()
                                .setHasText("Order a part"))
                .getAttribute("value");
    }

    private static String otherTeam(Page page) {
        var here = page.url();
        makeTeam(page, "Gearboxes");
        var team = id(page, "teams", "Gearboxes");
        page.navigate(here);
        return team;
    }
}
