package io.mainstay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// From a solved incident to an article that others read, and to its next version, which they read
/// only once it is published.
class ArticleFromAnIncidentJourney extends Journey {

    private static final byte[] PICTURE =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Test
    void whatSolvedAnIncidentIsReadByOthers() {
        var page = window();
        makeTeam(page, "Network");
        var incident = solved(page);

        page.navigate("/incidents/" + incident + "?tab=links");
        page.getByText("Write an article from this").click();
        assertThat(page.getByLabel("Title")).hasValue("The till prints nothing");
        assertThat(body(page)).hasValue(Pattern.compile("Open the lid"));
        assertAccessible(page, "a new article");
        addAPicture(page);
        page.getByLabel("Owner").fill("Network");
        page.getByLabel("Title").press("Control+Enter");
        assertThat(page.getByTestId("state")).hasText("Draft");

        page.keyboard().press("s");
        assertThat(page.getByTestId("state")).hasText("In review");
        page.keyboard().press("s");
        assertThat(page.getByTestId("state")).hasText("Published");
        var article = page.url().replaceFirst(".*(/articles/KB-[0-9]+).*", "$1");
        assertThat(page.locator("#told")).containsText("Open the lid");
        assertThat(page.locator("#told img")).isVisible();
        assertAccessible(page, "a published article");
        page.navigate(article + "?tab=links");
        assertThat(page.locator(".record-main")).containsText(incident);

        isRevised(page, article);
    }

    private static void isRevised(Page page, String article) {
        page.navigate(article);
        page.getByText("Revise", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Hand in for review")).isVisible();
        page.navigate(article + "?edit");
        body(page).fill("Open the lid, then **close** it.");
        page.getByText("Preview", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".preview strong")).hasText("close");
        page.getByText("Write", new Page.GetByTextOptions().setExact(true)).click();
        body(page).press("Control+Enter");
        assertThat(page.locator("#revision strong")).hasText("close");
        assertAccessible(page, "a revision");

        page.navigate(article);
        assertThat(page.locator("#told")).not().containsText("then close it");
        assertThat(page.getByTestId("state")).hasText("Published");
        page.keyboard().press("s");
        assertThat(page.getByText("In review")).isVisible();
        page.keyboard().press("s");
        assertThat(page.locator("#told")).containsText("then close it");
    }

    private static void addAPicture(Page page) {
        body(page).press("Control+End");
        page.locator("[data-upload]")
                .setInputFiles(new FilePayload("lid.png", "image/png", PICTURE));
        assertThat(body(page))
                .hasValue(Pattern.compile("!\\[lid.png\\]\\(/attachments/[0-9a-f-]{36}\\)"));
        body(page).pressSequentially(" Like this.");
        assertThat(body(page))
                .hasValue(
                        Pattern.compile(
                                "!\\[lid.png\\]\\(/attachments/[0-9a-f-]{36}\\) Like this\\."));
    }

    private static com.microsoft.playwright.Locator body(Page page) {
        return page.locator("textarea[name=body]");
    }

    private static String solved(Page page) {
        var incident = report(page, "The till prints nothing");
        page.keyboard().press("v");
        assertThat(page.getByLabel("Closure code")).isFocused();
        page.keyboard().type("Solved for good");
        page.keyboard().press("Tab");
        page.keyboard().type("Open the lid and turn the paper round.");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByTestId("state")).hasText("Resolved");
        return incident;
    }
}
