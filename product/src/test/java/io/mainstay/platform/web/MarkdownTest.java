package io.mainstay.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static final String PICTURE = "/attachments/0b9c6c0e-1111-4222-8333-444455556666";

    private final Markdown markdown = new Markdown();

    @Test
    void keepsEmphasisListsAndLines() {
        assertThat(html("**now**\nthen\n\n- one"))
                .contains("<strong>now</strong><br")
                .contains("<li>one</li>");
    }

    @Test
    void linksRecordNumbersButNotWithinLinks() {
        assertThat(html("See INC-1042, please; [INC-7](https://example.org)"))
                .contains("<a href=\"/incidents/INC-1042\"")
                .contains(">INC-1042</a>, please")
                .doesNotContain("/incidents/INC-7");
    }

    @Test
    void leavesNumbersThatTheReaderMayNotFollowAsTheyStand() {
        assertThat(html("See INC-1042 and INC-43; `INC-1042` and UTF-8 stay"))
                .contains("/incidents/INC-1042")
                .contains("and INC-43;")
                .contains("<code>INC-1042</code> and UTF-8 stay")
                .doesNotContain("INC-43\"");
    }

    @Test
    void linksPeopleWhoAreNamed() {
        assertThat(html("Ask @Anna, not @nobody or me@anna"))
                .contains("<a href=\"/people/PER-7\"", ">&#64;Anna</a>, not &#64;nobody or")
                .containsOnlyOnce("/people/");
    }

    @Test
    void namesTheRecordsThatATextMayMean() {
        assertThat(Markdown.mentioned("INC-1042, KB-7 (see https://example.org/INC-9)"))
                .containsExactly("INC-1042", "KB-7");
        assertThat(Markdown.mentioned("@Anna: mail me@example.org or @rui.b."))
                .containsExactly("@anna", "@rui.b");
    }

    @Test
    void showsOurOwnPicturesAndLinksThemToThemselves() {
        assertThat(html("Look:\n\n![a \"screen\"](" + PICTURE + ")"))
                .containsPattern("<a href=\"" + PICTURE + "\"[^>]*><img src=\"" + PICTURE + "\"")
                .contains("alt=\"a &#34;screen&#34;\"")
                .contains("loading=\"lazy\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![far](https://evil.example/p.png)",
                "![far](//evil.example/attachments/0b9c6c0e-1111-4222-8333-444455556666)",
                "![far](/attachments/0b9c6c0e-1111-4222-8333-444455556666/../../sign-out)",
                "![far](/sign-out)",
                "[![far](https://evil.example/p.png)](https://example.org)",
                "![far](data:image/png;base64,AAAA)"
            })
    void showsNoPictureFromElsewhere(String text) {
        assertThat(html(text)).doesNotContain("<img").contains("far");
    }

    @Test
    void linksAddressesAndTrustsThemWithNothing() {
        assertThat(html("at https://example.org/a?b=1."))
                .containsPattern("rel=\"[^\"]*nofollow")
                .containsPattern("rel=\"[^\"]*noopener")
                .contains(">https://example.org/a?b&#61;1</a>.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<div hx-get=/admin hx-trigger=load>x</div>",
                "<p data-hx-get=/admin onclick=alert(1) style=color:red>x</p>",
                "![pixel](https://evil.example/p.png)",
                "[x](javascript:alert(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "<img src=x onerror=alert(1)>",
                "[x](vbscript:x \"onmouseover=alert(1)\")",
                "<iframe src=//evil.example></iframe>"
            })
    void letsNothingThroughThatActs(String attack) {
        assertThat(html(attack))
                .doesNotContainPattern("(?i)<(script|img|iframe|div|style)")
                .doesNotContainPattern("(?i)<[^>]+\\s(on\\w+|hx-\\w+|data-hx-\\w+|style)\\s*=")
                .doesNotContainPattern("(?i)href=\"?\\s*(javascript|data|vbscript):");
    }

    /// One reply of thousands of quote marks once made its record unreadable for everybody.
    @ParameterizedTest
    @ValueSource(
            strings = {
                ">", "> ", "- ", "* ", "1. ", "[", "*", "_a", "![", "`", "(", "<b>", "**a ", "> - "
            })
    void showsTextThatNestsWithoutEnd(String opening) {
        assertThat(html(opening.repeat(20_000) + "\na")).contains("a");
    }

    /// An address that is given once, and meant wherever its name stands.
    @ParameterizedTest
    @ValueSource(strings = {"[a]", "![a]", "![][a]", "[![a]][a]", "[x ![][a]](/y)"})
    void letsNoAddressGrowATextWithoutEnd(String reference) {
        var text = "[a]: /" + "u".repeat(1_000) + "\n\n" + (reference + " ").repeat(5_000);

        assertThat(html(text).length()).isLessThan(10 * text.length());
        assertThat(html("[a]: https://example.org/u\n\n" + reference)).contains("href=\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The printer on the third floor is out of paper again. It is 5 * 3 m away.",
                "One line\r\nand another\n\n\nand, after a while,  a third, see INC-1042\n",
                "snake_case, a < b > c, <b>markup</b>, https://example.org/a_b and @anna",
                " a blank before, and behind "
            })
    void showsPlainTextAsItWasTyped(String text) {
        assertThat(markdown.isShownAsTyped(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# not a heading?",
                "2019. was a good year",
                "- one",
                "* * *",
                "2*3*4",
                "C:\\*.tmp",
                "a &amp; b",
                "`code`",
                "[x](/y)",
                "<https://example.org>",
                "it says\n    at line 3",
                "    at line 3",
                "name    size",
                "name\tsize",
                "<div>\nx\n</div>",
                "[a]: /hidden",
                "Hello\n---"
            })
    void knowsWhereSignsAreNotShownAsTheyWereTyped(String text) {
        assertThat(markdown.isShownAsTyped(text)).isFalse();
    }

    private String html(String text) {
        return markdown.html(
                text, Map.of("INC-1042", "/incidents/INC-1042", "@anna", "/people/PER-7"));
    }
}
