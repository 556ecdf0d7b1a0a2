package io.mainstay.journeys;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page, light, dark and on a telephone: axe finds nothing serious and nothing hangs over the
/// side.
class EveryPageIsAccessibleJourney extends Journey {

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/incidents?view=all",
                    "/interactions?view=all",
                    "/desk/call",
                    "/desk/figures",
                    "/incidents/new",
                    "/incidents/overview",
                    "/incidents/import",
                    "/tasks?view=all",
                    "/time-spent?view=all",
                    "/people",
                    "/people/new",
                    "/teams",
                    "/teams/new",
                    "/units",
                    "/sites",
                    "/suppliers",
                    "/administration/accounts",
                    "/administration/audit",
                    "/administration/categories",
                    "/administration/matrix",
                    "/administration/choices",
                    "/administration/incidents",
                    "/jobs",
                    "/notifications",
                    "/articles?view=all",
                    "/articles/new",
                    "/bulletins?view=all",
                    "/bulletins/new",
                    "/status",
                    "/administration/status",
                    "/administration/fields",
                    "/markdown",
                    "/search?q=mail",
                    "/search?q=nobodywrotethis",
                    "/gaps",
                    "/account",
                    "/incidents/queue",
                    "/replies",
                    "/replies/new",
                    "/macros",
                    "/macros/new",
                    "/keys");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "telephone"})
    void nothingSeriousIsFound(String looks) {
        var page =
                switch (looks) {
                    case "dark" -> window(dark());
                    case "telephone" -> window(telephone());
                    default -> window();
                };
        var incident = "/incidents/" + report(page, "Accessible in " + looks);
        for (var path : PAGES) {
            open(page, path, looks);
        }
        for (var part :
                List.of("", "?edit", "?act=resolve", "?act=assign", "?tab=history", "?tab=links")) {
            open(page, incident + part, looks);
        }
        var bulletin = writeBulletin(page, "Disruption in " + looks);
        for (var part : List.of("", "?edit", "?act=update", "?tab=history")) {
            open(page, bulletin + part, looks);
        }
        var task = addTask(page, incident, looks);
        open(page, incident + "?tab=tasks", looks);
        open(page, incident + "?tab=time", looks);
        for (var part : List.of("", "?edit", "?act=cancel")) {
            open(page, task + part, looks);
        }
    }

    /// Published.
    private static String writeBulletin(com.microsoft.playwright.Page page, String title) {
        page.navigate("/bulletins/new");
        page.fill("[name=title]", title);
        page.fill("[name=body]", "We look at it.");
        page.press("[name=title]", "Enter");
        page.waitForURL(java.util.regex.Pattern.compile("/bulletins/BUL-[0-9]+"));
        var bulletin = java.net.URI.create(page.url()).getPath();
        page.locator("form[action$='/publication'] button").click();
        page.locator("[data-testid=state]:has-text('Published')").waitFor();
        return bulletin;
    }

    /// By keyboard, on the board of its record.
    private static String addTask(
            com.microsoft.playwright.Page page, String incident, String looks) {
        page.navigate(incident + "?tab=tasks");
        page.keyboard().press("t");
        page.fill("#tasks [name=title]", "Look at the cable in " + looks);
        page.press("#tasks [name=title]", "Enter");
        var task = page.locator("#tasks .task-line a").first();
        task.waitFor();
        return task.getAttribute("href");
    }

    private static void open(com.microsoft.playwright.Page page, String path, String looks) {
        var answer = page.navigate(path);
        org.assertj.core.api.Assertions.assertThat(answer.status()).as(path).isEqualTo(200);
        assertAccessible(page, path + " in " + looks);
    }
}
