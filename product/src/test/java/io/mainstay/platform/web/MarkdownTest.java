package io.mainstay.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private final Markdown markdown = new Markdown();

    @Test
    void keepsEmphasisListsAndLines() {
        assertThat(markdown.html("**now**\nthen\n\n- one"))
                .contains("<strong>now</strong><br")
                .contains("<li>one</li>");
    }

    @Test
    void linksRecordNumbersButNotWithinLinks() {
        assertThat(markdown.html("See INC-1042, please; [INC-7](https://example.org)"))
                .contains("<a href=\"/records/INC-1042\"")
                .contains(">INC-1042</a>, please")
                .doesNotContain("/records/INC-7");
    }

    @Test
    void linksAddressesAndTrustsThemWithNothing() {
        assertThat(markdown.html("at https://example.org/a?b=1."))
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
        assertThat(markdown.html(attack))
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
        assertThat(markdown.html(opening.repeat(20_000) + "a")).contains("a");
    }
}
