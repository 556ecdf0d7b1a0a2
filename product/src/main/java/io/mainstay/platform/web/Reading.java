package io.mainstay.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// What a browser lets read of a text that is nothing but paragraphs of lines.
record Reading(String shown) {

    /// Readers do not miss the second of two blanks; the columns of a table are another matter.
    private static final Pattern GAP = Pattern.compile("(?<! ) {2}(?! )");

    private static final Pattern MARGIN = Pattern.compile("^ (?! )");
    private static final Pattern BLANKS = Pattern.compile("[ \\t]+");

    /// @return nothing where the text has any other form: a heading, a list, a link
    static Optional<Reading> of(Node document) {
        var shown = new StringBuilder();
        for (var block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (!read(block, shown)) {
                return Optional.empty();
            }
            shown.append('\n');
        }
        return Optional.of(new Reading(shown.toString()));
    }

    private static boolean read(Node node, StringBuilder shown) {
        return switch (node) {
            case Paragraph paragraph -> readAll(paragraph.getFirstChild(), shown);
            case Text text -> say(text.getLiteral(), shown);
            case SoftLineBreak any -> say("\n", shown);
            case HardLineBreak any -> say("\n", shown);
            case HtmlInline html -> say(html.getLiteral().replace('\n', ' '), shown);
            case HtmlBlock html -> say(html.getLiteral().replace('\n', ' '), shown);
            default -> false;
        };
    }

    private static boolean readAll(Node first, StringBuilder shown) {
        for (var node = first; node != null; node = node.getNext()) {
            if (!read(node, shown)) {
                return false;
            }
        }
        return true;
    }

    private static boolean say(String words, StringBuilder shown) {
        shown.append(words);
        return true;
    }

    boolean says(String typed) {
        return lines(shown.lines().map(line -> BLANKS.matcher(line.strip()).replaceAll(" ")))
                .equals(lines(typed.lines().map(Reading::line)));
    }

    private static String line(String typed) {
        var line = GAP.matcher(typed.stripTrailing()).replaceAll(" ");
        return MARGIN.matcher(line).replaceFirst("");
    }

    private static List<String> lines(Stream<String> lines) {
        return lines.filter(line -> !line.isEmpty()).toList();
    }
}
