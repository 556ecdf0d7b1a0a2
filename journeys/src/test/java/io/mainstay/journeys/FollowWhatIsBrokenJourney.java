package io.mainstay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody who knows none of our words, with a telephone in the hand.
class FollowWhatIsBrokenJourney extends Journey {

    @Test
    void aUserReportsIsAskedAnAnswerFollowsAndConfirms() {
        var desk = window();
        var article =
                answer(desk, "The lynx till prints nothing", "Turn the lynx till off and on.");
        var page = windowOfAUser("sanne", "Sanne Wit", telephone());
        page.navigate("/");
        assertThat(page.locator("h1")).containsText("Sanne. What do you need?");
        Assertions.assertThat(page.locator("body").innerText()).doesNotContain("Incident");

        page.getByRole(AriaRole.SEARCHBOX).fill("lynx");
        assertThat(page.locator("#found")).containsText("lynx till prints nothing");

        page.locator(".tiles a").first().click();
        page.getByLabel("What happened?").fill("The lynx till prints nothing since noon");
        assertThat(page.locator("#known")).containsText("This may be the answer");
        assertThat(page.locator("#known [value=" + article + "]")).hasCount(1);
        page.getByText("It slows me down").click();
        page.locator("main [data-submit]").click();

        page.waitForURL(Pattern.compile(".*/portal/things/INC-[0-9]+"));
        assertThat(page.locator("#notices")).containsText("Thank you");
        assertThat(page.locator("#where")).containsText("Received");
        assertAccessible(page, "one's own thing on a telephone");

        var incident = page.url().replaceFirst(".*/", "");
        put(
                desk,
                "/api/v1/incidents/" + incident + "/resolution",
                "{\"code\": \"SOLVED\", \"explanation\": \"Put in a new roll\"}");
        page.navigate("/incidents/" + incident);
        assertThat(page.locator("#talk")).containsText("Put in a new roll");
        page.getByText("Yes, it works").click();
        assertThat(page.locator("#where")).containsText("Done");
        assertThat(page.locator("#notices")).containsText("Good that it works again");
    }

    @Test
    void whatIsTypedOutlivesTheTab() {
        var page = windowOfAUser("sanne", "Sanne Wit", telephone());
        page.navigate("/portal/broken");
        page.getByLabel("What happened?").fill("The caracal lamp is dark");
        assertThat(page.locator("[data-draft-line]").first()).isVisible();
        page.close();

        var again = windowOfAUser("sanne", "Sanne Wit", telephone());
        again.navigate("/portal/broken");
        assertThat(again.getByLabel("What happened?")).hasValue("The caracal lamp is dark");
        again.locator("[data-draft-discard]").first().click();
        assertThat(again.getByLabel("What happened?")).hasValue("");
    }

    @Test
    void everythingWorksWithoutScript() {
        var desk = window();
        answer(desk, "The serval mouse is asleep", "Shake the serval mouse.");
        var page = windowOfAUser("sanne", "Sanne Wit", withoutScript());
        page.navigate("/portal/broken");
        page.getByLabel("What happened?").fill("My serval mouse is asleep");
        send(page).click();
        assertThat(page.locator("#known")).containsText("The serval mouse is asleep");
        assertThat(page.getByLabel("What happened?")).hasValue("My serval mouse is asleep");
        send(page).click();
        assertThat(page.locator("h1")).hasText("My serval mouse is asleep");

        page.getByText("I need this no more").click();
        page.getByLabel("Why do you need it no more?").fill("It woke up");
        page.getByText("Take it back").click();
        assertThat(page.locator("#where")).containsText("Taken back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "telephone"})
    void nothingSeriousIsFound(String looks) {
        var page =
                windowOfAUser(
                        "sanne",
                        "Sanne Wit",
                        switch (looks) {
                            case "dark" -> dark();
                            case "telephone" -> telephone();
                            default -> new Browser.NewContextOptions();
                        });
        for (var path :
                List.of(
                        "/",
                        "/?q=till",
                        "/?q=nobodywrotethis",
                        "/portal/broken?about=The%20till%20prints%20nothing",
                        "/portal/things",
                        "/portal/answers",
                        "/portal/me",
                        "/account",
                        "/account/preferences",
                        "/notifications")) {
            page.navigate(path);
            assertAccessible(page, path + " in " + looks);
        }
    }

    private static Locator send(Page page) {
        return page.locator("main [data-submit]");
    }

    /// @return the number of an article that everybody reads
    private static String answer(Page desk, String title, String body) {
        desk.navigate("/");
        makeTeam(desk, "Tills");
        var written =
                post(
                        desk,
                        "/api/v1/articles",
                        """
                        {"title": "%s", "body": "%s", "audience": "EVERYBODY", "team": %s, "reviewDate": "%s"}
                        """
                                .formatted(
                                        title,
                                        body,
                                        id(desk, "teams", "Tills"),
                                        LocalDate.now().plusMonths(3)));
        var article = written.headers().get("location");
        put(desk, article + "/submission", "{}");
        put(desk, article + "/publication", "{}");
        return article.replaceFirst(".*/", "");
    }
}
