package io.mainstay.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The longest text that a field takes, made to be hard, is read in little time on a small stack:
/// one such comment would otherwise close its record to everybody.
class MarkdownBoundsTest {

    private static final int LONGEST = 100_000;
    private static final int STACK = 256 * 1024;

    /// A text that is harder than linear takes ten times as long; this is a hundred times what it
    /// should take, so that a busy machine passes.
    private static final Duration MOST = Duration.ofSeconds(5);

    private final Markdown markdown = new Markdown();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<!--",
                "<?",
                "<![CDATA[",
                "<!A",
                "<a ",
                "<a href=\"",
                "</a ",
                "<a:",
                "<a@",
                "`",
                "`a``b",
                "[",
                "![",
                "[a](",
                "[a](<",
                "[a](b \"",
                "[a][",
                "[a]: b\n",
                "[]",
                "[\\",
                "*",
                "_",
                "**a ",
                "*a_ ",
                "*a **b ",
                "c* ",
                "a**b c* ",
                "***a ",
                "\\",
                "&",
                "&#",
                "> ",
                "- ",
                "1. ",
                "> - ",
                "a\n=",
                "\n> ",
                "\n  - ",
                "~~~",
                "```\n",
                "- a\n\n",
                "\t",
                "](",
                "(",
                "http://",
                "http://!",
                "INC-1 ",
                "@a.",
                "<div>\n",
                "words ",
                "{{"
            })
    void readsOneSignOverAndOver(String sign) throws Exception {
        var signs = sign.repeat(LONGEST / sign.length());

        assertThat(read(signs)).isLessThan(MOST);
        assertThat(read("a**b" + signs + "x")).isLessThan(MOST);
    }

    static Stream<String> opposed() {
        return Stream.of(
                balanced("*a **b ", "** d* "),
                balanced("[", "]"),
                balanced("[", "](b)"),
                balanced("![", "](b)"),
                balanced("*", "*"),
                rising("`", " "),
                rising("  ", "* a\n"),
                "> ".repeat(90) + "a\n".repeat(LONGEST / 3),
                "- ".repeat(90) + "a" + "\n".repeat(LONGEST - 200),
                "[a]: /" + "u".repeat(LONGEST / 2) + "\n\n" + "[a]".repeat(LONGEST / 6));
    }

    @ParameterizedTest
    @MethodSource("opposed")
    void readsWhatOpensAndCloses(String text) throws Exception {
        assertThat(read(text)).isLessThan(MOST);
    }

    private static String balanced(String opens, String closes) {
        var times = LONGEST / (opens.length() + closes.length());
        return opens.repeat(times) + "c" + closes.repeat(times);
    }

    private static String rising(String sign, String end) {
        var times = (int) Math.sqrt(2.0 * LONGEST / sign.length()) - 4;
        var text = new StringBuilder();
        IntStream.range(0, times).forEach(n -> text.append(sign.repeat(n)).append(end));
        return text.toString();
    }

    /// @return processor time
    private Duration read(String text) throws Exception {
        var spent = new CompletableFuture<Duration>();
        var reader = new Thread(null, () -> measure(text, spent), "reader", STACK);
        reader.setDaemon(true);
        reader.start();
        return spent.get(2, TimeUnit.MINUTES);
    }

    private void measure(String text, CompletableFuture<Duration> spent) {
        var threads = ManagementFactory.getThreadMXBean();
        var since = threads.getCurrentThreadCpuTime();
        try {
            Markdown.mentioned(text).forEach(name -> {});
            markdown.html(text, Map.of("INC-1", "/incidents/INC-1", "@a", "/people/PER-1"));
            markdown.isShownAsTyped(text);
            spent.complete(Duration.ofNanos(threads.getCurrentThreadCpuTime() - since));
        } catch (StackOverflowError e) {
            spent.completeExceptionally(e);
        } finally {
            spent.completeExceptionally(new AssertionError("Did not end well"));
        }
    }
}
