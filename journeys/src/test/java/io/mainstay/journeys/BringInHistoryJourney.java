package io.mainstay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// A file goes in on the page, its incidents are seen; whatever is written in it stays text.
class BringInHistoryJourney extends Journey {

    private static final String IMAGE = "<img src=//evil.example/x onerror=alert(1)>";
    private static final String SCRIPT = "<script>alert(2)</script>";
    private static final String LINK = "[press](javascript:alert(3)) javascript:alert(4)";

    private static final String MAPPING =
            """
            {"source": "%s", "fields": {"number": "id", "openedAt": "at", "title": "title",
             "caller": "caller", "team": "team", "category": "category", "comment": "comment"}}
            """;

    @Test
    void aSmallFileIsBroughtInAndItsIncidentsAreSeen() {
        var page = window();
        bringIn(
                page,
                "small",
                "A-1,2016-03-01T08:00:00Z,Mail is slow,Ann Small,Mail team,Mail,It began today");

        assertThat(page.locator("#job")).containsText("Incidents brought in");
        page.getByText("See the incidents").click();
        assertThat(page.locator("main")).containsText("Mail is slow");

        page.navigate("/incidents/overview?period=2016&filter=sourceNumber==A-1");
        assertThat(page.locator("[data-figure=total]")).hasText("1");
        page.locator("#volume svg a").first().press("Enter");
        assertThat(page.locator("main")).containsText("Mail is slow");
    }

    @Test
    void aRowThatIsRefusedIsToldWithItsReason() {
        var page = window();
        bringIn(
                page,
                "ragged",
                "B-1,2016-03-01T08:00:00Z,Good,Ann,Team,Mail,Fine\nB-2,2016-03-01T08:00:00Z,Short");

        assertThat(page.locator("#refused")).containsText("The row has 3 values");
    }

    @Test
    void scriptInAFileDoesNothing() {
        var page = window();
        var happened = new ArrayList<String>();
        page.onDialog(dialog -> {
            happened.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                happened.add("console " + message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(RunningProduct.get().address())) {
                happened.add("request " + request.url());
            }
        });
        bringIn(
                page,
                "hostile",
                "C-1,2016-03-01T08:00:00Z,%1$s,%1$s,%2$s,%1$s,%1$s %2$s %3$s"
                        .formatted(IMAGE, SCRIPT, LINK));

        for (var path :
                List.of(
                        "/incidents?filter=sourceNumber==C-1",
                        "/incidents/overview",
                        "/administration/categories",
                        "/people",
                        "/teams",
                        "/search?q=onerror")) {
            page.navigate(path);
        }
        page.navigate("/incidents?filter=sourceNumber==C-1");
        page.getByText(IMAGE).first().click();
        assertThat(page.locator(".pane")).containsText(SCRIPT);
        var incident =
                page.locator("tbody a[href*='/incidents/INC-']").first().getAttribute("href");
        page.navigate(incident.replaceFirst("[?].*", "?tab=history"));
        page.navigate(incident.replaceFirst("[?].*", ""));
        assertThat(page.locator("h1")).hasText(IMAGE);
        assertThat(page.locator("#talk")).containsText("javascript:alert(4)");

        Assertions.assertThat(page.locator("main a[href^='javascript']").count()).isZero();
        Assertions.assertThat(happened).isEmpty();
    }

    private static void bringIn(Page page, String source, String rows) {
        page.navigate("/incidents/import");
        var csv = "id,at,title,caller,team,category,comment\n" + rows + "\n";
        page.locator("input[name=file]").setInputFiles(file("log.csv", "text/csv", csv));
        page.getByLabel("Mapping", exactly()).selectOption("csv");
        page.locator("input[name=mapping]")
                .setInputFiles(file("m.json", "application/json", MAPPING.formatted(source)));
        page.locator("main [data-submit]").click();
        page.waitForURL("**/jobs/*");
        assertThat(page.locator("#job")).containsText("Done");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static FilePayload file(String name, String type, String text) {
        return new FilePayload(name, type, text.getBytes(StandardCharsets.UTF_8));
    }
}
