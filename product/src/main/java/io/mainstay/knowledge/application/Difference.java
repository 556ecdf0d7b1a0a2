package io.mainstay.knowledge.application;

import com.github.difflib.DiffUtils;
import io.mainstay.knowledge.domain.Edition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an edition says otherwise than the one before, line by line; the title is the first line.
public record Difference(List<Line> lines) {

    /// Beyond this, what lies between the first and the last common lines counts as written anew:
    /// to look for more takes as long as the one text times the other.
    private static final int MOST_COMPARED = 1_000;

    public enum Side {
        BOTH,
        BEFORE,
        AFTER
    }

    public record Line(Side side, String text) {}

    /// @param before empty for the first edition
    public static Difference of(Optional<Edition> before, Edition after) {
        return between(before.map(Difference::lines).orElse(List.of()), lines(after));
    }

    /// Of two texts, each with its title.
    public static Difference between(String title, String body, String nextTitle, String nextBody) {
        return between(lines(title, body), lines(nextTitle, nextBody));
    }

    static Difference between(List<String> before, List<String> after) {
        var start = commonAtTheStart(before, after);
        var end =
                commonAtTheStart(
                        before.subList(start, before.size()).reversed(),
                        after.subList(start, after.size()).reversed());
        var told = new ArrayList<Line>();
        add(told, Side.BOTH, before.subList(0, start));
        compare(
                before.subList(start, before.size() - end),
                after.subList(start, after.size() - end),
                told);
        add(told, Side.BOTH, before.subList(before.size() - end, before.size()));
        return new Difference(told);
    }

    private static void compare(List<String> before, List<String> after, List<Line> told) {
        if (before.size() > MOST_COMPARED || after.size() > MOST_COMPARED) {
            add(told, Side.BEFORE, before);
            add(told, Side.AFTER, after);
            return;
        }
        var at = 0;
        for (var delta : DiffUtils.diff(before, after).getDeltas()) {
            var source = delta.getSource();
            add(told, Side.BOTH, before.subList(at, source.getPosition()));
            add(told, Side.BEFORE, source.getLines());
            add(told, Side.AFTER, delta.getTarget().getLines());
            at = source.getPosition() + source.size();
        }
        add(told, Side.BOTH, before.subList(at, before.size()));
    }

    private static int commonAtTheStart(List<String> some, List<String> others) {
        var most = Math.min(some.size(), others.size());
        var common = 0;
        while (common < most && some.get(common).equals(others.get(common))) {
            common++;
        }
        return common;
    }

    private static void add(List<Line> told, Side side, List<String> lines) {
        lines.forEach(line -> told.add(new Line(side, line)));
    }

    private static List<String> lines(Edition edition) {
        return lines(edition.title(), edition.body());
    }

    private static List<String> lines(String title, String body) {
        return Stream.concat(Stream.of(title), body.lines()).toList();
    }
}
