package io.mainstay.incident.domain.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A text made of columns: `{Category}[ / {Subcategory}]: {Symptom}`. What stands in square
/// brackets is left out when a column in it is missing; when any other column is missing, so is the
/// whole.
public final class Template {

    /// The number of the row, in place of a column's name.
    public static final String ROW = "#";

    private sealed interface Part {}

    private record Words(String text) implements Part {}

    private record Column(String name) implements Part {}

    private record Maybe(List<Part> parts) implements Part {}

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = parts;
    }

    public static Template column(String name) {
        return new Template(List.of(new Column(name)));
    }

    public static Template constant(String text) {
        return new Template(List.of(new Words(text)));
    }

    /// @throws UnusableMapping when a bracket has no partner
    public static Template of(String text) {
        var open = new ArrayList<Part>();
        var at = 0;
        while (at < text.length()) {
            at =
                    switch (text.charAt(at)) {
                        case '{' -> column(text, at, open);
                        case '[' -> maybe(text, at, open);
                        default -> words(text, at, open);
                    };
        }
        return new Template(List.copyOf(open));
    }

    public Set<String> columns() {
        var names = new LinkedHashSet<String>();
        gather(parts, names);
        names.remove(ROW);
        return names;
    }

    public Optional<String> fill(Function<String, Optional<String>> value) {
        if (parts.size() == 1 && parts.getFirst() instanceof Column(var name)) {
            return value.apply(name);
        }
        return fill(parts, value);
    }

    private static Optional<String> fill(
            List<Part> parts, Function<String, Optional<String>> value) {
        var text = new StringBuilder();
        for (var part : parts) {
            var filled =
                    switch (part) {
                        case Words(var words) -> Optional.of(words);
                        case Column(var name) -> value.apply(name);
                        case Maybe(var inner) -> fill(inner, value).or(() -> Optional.of(""));
                    };
            if (filled.isEmpty()) {
                return Optional.empty();
            }
            text.append(filled.get());
        }
        return Optional.of(text.toString());
    }

    private static void gather(List<Part> parts, Set<String> names) {
        for (var part : parts) {
            switch (part) {
                case Words _ -> {}
                case Column(var name) -> names.add(name);
                case Maybe(var inner) -> gather(inner, names);
            }
        }
    }

    private static int column(String text, int at, List<Part> into) {
        var end = partner(text, at, '}');
        into.add(new Column(text.substring(at + 1, end)));
        return end + 1;
    }

    private static int maybe(String text, int at, List<Part> into) {
        var end = partner(text, at, ']');
        into.add(new Maybe(of(text.substring(at + 1, end)).parts));
        return end + 1;
    }

    private static int words(String text, int at, List<Part> into) {
        var end = at;
        while (end < text.length() && "{[".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        into.add(new Words(text.substring(at, end)));
        return end;
    }

    private static int partner(String text, int at, char close) {
        var end = text.indexOf(close, at);
        if (end < 0) {
            throw new UnusableMapping("mapping-bracket-open", text);
        }
        return end;
    }
}
