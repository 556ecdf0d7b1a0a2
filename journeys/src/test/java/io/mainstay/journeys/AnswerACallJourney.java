package io.mainstay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An analyst with a caller on the line, with both hands on the keyboard.
class AnswerACallJourney extends Journey {

    private static final int MOST_KEYS = 60;
    private static final String CALLER = "Sofia Antunes";
    private static final String QUESTION = "The zebra scanner of the shop does not read labels";

    @BeforeAll
    void knowsACallerAndAnAnswer() {
        var page = window();
        makeTeam(page, "Stores");
        post(page, "/api/v1/people", "{\"name\": \"%s\"}".formatted(CALLER));
        var article =
                post(
                                page,
                                "/api/v1/articles",
                                """
                                {"title": "A zebra scanner reads no labels", "body": "Clean the lens.", "audience": "EVERYBODY",
                                 "team": %s, "reviewDate": "%s"}
                                """
                                        .formatted(
                                                id(page, "teams", "Stores"),
                                                LocalDate.now().plusMonths(3)))
                        .headers()
                        .get("location");
        put(page, article + "/submission", "{}");
        put(page, article + "/publication", "{}");
        page.close();
    }

    @Test
    void aCallIsAnsweredByAnArticleWithTheKeyboardAlone() {
        var page = window();
        page.navigate("/");
        var keys = new Keyboard(page);

        takeTheCall(keys, QUESTION);
        assertThat(page.locator("#known [data-key='1']"))
                .hasAccessibleName(
                        java.util.regex.Pattern.compile("Answered by A zebra scanner.*"));
        keys.press("Escape");
        keys.press("1");

        page.waitForURL("**/interactions/CON-*");
        assertThat(page.getByTestId("state")).hasText("Ended");
        assertThat(page.locator("main")).containsText("Answered by an article");
        assertThat(page.locator("main")).containsText(CALLER);
        System.out.println(
                "A call answered by an article: " + keys.pressed() + " key presses, text apart");
        Assertions.assertThat(keys.pressed()).isLessThanOrEqualTo(MOST_KEYS);
    }

    @Test
    void aCallIsLinkedToAnOpenIncident() {
        var page = window();
        var incident = report(page, "Quokka conveyor stands still");
        page.navigate("/");
        var keys = new Keyboard(page);

        takeTheCall(keys, "quokka conveyor of line two stands still as well");
        assertThat(page.locator("#known [data-key='1']"))
                .hasAccessibleName("Add this caller to " + incident);
        page.keyboard().press("Alt+1");

        page.waitForURL("**/incidents/" + incident);
        assertThat(page.locator("#talk")).containsText("quokka conveyor of line two");
        assertThat(page.locator("main")).containsText(CALLER);
        page.navigate("/interactions?view=all");
        assertThat(page.locator("main")).containsText("Added to an open record");
    }

    @Test
    void whatWasTypedSurvivesAClosedTab() {
        var page = window();
        page.navigate("/desk/call");
        page.locator("[name=about]").pressSequentially("Half a sentence about a wombat");
        assertThat(page.locator("[data-draft-line]")).isVisible();
        var began = page.locator("[name=started]").inputValue();
        page.close();

        var again = window();
        again.navigate("/desk/call");
        assertThat(again.locator("[name=about]")).hasValue("Half a sentence about a wombat");
        assertThat(again.locator("[name=started]")).hasValue(began);
        again.keyboard().press("F8");
        again.waitForURL("**/interactions/CON-*");
        again.navigate("/desk/call");
        assertThat(again.locator("[name=about]")).hasValue("");
    }

    @Test
    void worksWithoutScript() {
        var page = window(withoutScript());
        page.navigate("/desk/call");
        page.locator("[name=caller]").fill(CALLER);
        page.locator("[name=about]").fill(QUESTION);
        page.locator(".call-look").click();
        assertThat(page.locator("[name=about]")).hasValue(QUESTION);
        page.locator("#known button[value^='KB-']").first().click();
        assertThat(page.locator("main")).containsText("Answered by an article");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "telephone"})
    void isAccessibleWithAllThatIsKnown(String looks) {
        var page =
                switch (looks) {
                    case "dark" -> window(dark());
                    case "telephone" -> window(telephone());
                    default -> window();
                };
        page.navigate("/desk/call?from=%2B31305550000");
        page.locator("[name=caller]").fill(CALLER);
        page.locator("[name=about]").fill(QUESTION);
        assertThat(page.locator("#known .hint").first()).isVisible();
        assertAccessible(page, "a call in " + looks);
        page.keyboard().press("F8");
        page.waitForURL("**/interactions/CON-*");
        assertAccessible(page, "an interaction in " + looks);
    }

    private static void takeTheCall(Keyboard keys, String about) {
        keys.press("c");
        keys.page().waitForURL("**/desk/call");
        assertThat(keys.page().locator("[name=caller]")).isFocused();
        keys.type("sofia");
        assertThat(keys.page().locator(".picker [role=option]").first()).containsText(CALLER);
        keys.press("Enter");
        keys.press("Tab");
        assertThat(keys.page().locator("[name=about]")).isFocused();
        keys.type(about);
        assertThat(keys.page().locator("#known [data-key='1']")).isVisible();
    }

    /// Counts what is pressed besides the text.
    private static final class Keyboard {

        private final Page page;
        private int pressed;

        Keyboard(Page page) {
            this.page = page;
        }

        Page page() {
            return page;
        }

        void press(String key) {
            pressed++;
            page.keyboard().press(key);
        }

        void type(String text) {
            page.keyboard().type(text);
        }

        int pressed() {
            return pressed;
        }
    }
}
