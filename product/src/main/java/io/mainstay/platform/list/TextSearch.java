package io.mainstay.platform.list;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A text search in SQL: the vector, and the query in the languages that made the vector.
record TextSearch(String vector, String query) {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{Nd}]+(\\s+[\\p{L}\\p{Nd}]+)*");

    static TextSearch of(Field field, String text, Parameters parameters) {
        var words = parameters.bind(text);
        var queries =
                field.codes().stream()
                        .map(dictionary ->
                                "websearch_to_tsquery('%s', %s)".formatted(dictionary, words));
        var typing =
                unfinished(text)
                        .map(begun -> "to_tsquery('simple', %s)".formatted(parameters.bind(begun)));
        return new TextSearch(
                field.expression(),
                Stream.concat(queries, typing.stream())
                        .collect(Collectors.joining(" || ", "(", ")")));
    }

    /// Somebody may still be typing: the last of plain words is also taken as the beginning of one.
    private static Optional<String> unfinished(String text) {
        return PLAIN.matcher(text.strip()).matches()
                ? Optional.of(text.strip().replaceAll("\\s+", " & ") + ":*")
                : Optional.empty();
    }

    String matches() {
        return vector + " @@ " + query;
    }

    /// Rounded, so that a cursor can hold it exactly.
    String rank() {
        return "round(ts_rank(" + vector + ", " + query + ")::numeric, 6)";
    }
}
