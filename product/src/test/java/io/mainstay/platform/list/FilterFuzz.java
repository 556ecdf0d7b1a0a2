package io.mainstay.platform.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mainstay.platform.list.Filter.All;
import io.mainstay.platform.list.Filter.Any;
import io.mainstay.platform.list.Filter.Comparison;
import java.util.List;
import java.util.stream.Collectors;

/// Whatever stands in a filter, it is read or refused at a place that is there; written out again
/// it is the same filter.
public final class FilterFuzz {

    private FilterFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        var text = new String(input, UTF_8);
        try {
            check(FilterParser.parse(text));
        } catch (BadListRequest refused) {
            var position = (int) refused.problems().getFirst().arguments().getFirst();
            if (position < 1 || position > text.length() + 1) {
                throw new AssertionError("Refused at " + position + " of " + text, refused);
            }
        }
    }

    private static void check(Filter filter) {
        var written = filter.toString();
        if (written.length() > FilterParser.LONGEST) {
            return; // quotes make it longer
        }
        var again = FilterParser.parse(written);
        if (!meaning(again).equals(meaning(filter)) || !again.toString().equals(written)) {
            throw new AssertionError(meaning(filter) + " became " + meaning(again));
        }
    }

    /// The same without the places at which its parts stood.
    private static String meaning(Filter filter) {
        return switch (filter) {
            case All all -> "all" + meanings(all.parts());
            case Any any -> "any" + meanings(any.parts());
            case Comparison one ->
                    one.field()
                            + one.operator()
                            + one.values().stream()
                                    .map(value -> value.text().length() + ":" + value.text())
                                    .toList();
        };
    }

    private static String meanings(List<Filter> parts) {
        return parts.stream().map(FilterFuzz::meaning).collect(Collectors.joining("|", "{", "}"));
    }
}
