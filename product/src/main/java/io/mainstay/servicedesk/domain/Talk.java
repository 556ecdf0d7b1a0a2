package io.mainstay.servicedesk.domain;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What was said.
///
/// @param about Markdown, in the words of whoever answered
/// @param answer what the caller was told; may be empty
public record Talk(String about, String answer) {

    public static final int LONGEST = 20_000;
    private static final int LONGEST_TITLE = 120;

    /// A picture or file that was put into a text.
    private static final Pattern FILE =
            Pattern.compile(
                    "!?\\[([^\\[\\]]{0,300})]\\([^()\\s]{0,200}/attachments/[^()\\s]{1,100}\\)");

    /// The first line that says something in words; where none does, what the first picture is
    /// called.
    public String headline() {
        return firstLine(withoutFiles(about)).isEmpty()
                ? firstLine(FILE.matcher(about).replaceAll("$1"))
                : firstLine(withoutFiles(about));
    }

    /// The same, cut between two words where it is long.
    public String shortHeadline() {
        var line = headline();
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        var cut = line.lastIndexOf(' ', LONGEST_TITLE - 1);
        return line.substring(0, cut < LONGEST_TITLE / 2 ? LONGEST_TITLE - 1 : cut) + "…";
    }

    public boolean hasFiles() {
        return FILE.matcher(about).find();
    }

    public static String withoutFiles(String text) {
        return FILE.matcher(text).replaceAll("");
    }

    private static String firstLine(String text) {
        return text.lines()
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .findFirst()
                .orElse("");
    }
}
