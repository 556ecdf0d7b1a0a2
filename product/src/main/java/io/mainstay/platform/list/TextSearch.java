package io.mainstay.platform.list;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A text search in SQL: the vector, and the query in the languages that made the vector.
///
/// @param words finds whole words, one query for each dictionary
/// @param begun finds what the last word may become when somebody is still typing it
record TextSearch(String vector, List<String> words, Optional<String> begun) {

    /// Of words with blanks between them. One class and no group: a group goes as deep as it
    /// repeats.
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{Nd}\\s]+");

    static TextSearch of(Field field, String text, Parameters parameters) {
        var words = parameters.bind(text);
        var queries =
                field.codes().stream()
                        .map(dictionary ->
                                "websearch_to_tsquery('%s', %s)".formatted(dictionary, words))
                        .toList();
        return new TextSearch(
                field.expression(),
                queries,
                unfinished(text)
                        .map(begun ->
                                "to_tsquery('simple', %s)".formatted(parameters.bind(begun))));
    }

    /// The last of plain words is also taken as the beginning of one.
    static Optional<String> unfinished(String text) {
        return PLAIN.matcher(text.strip()).matches()
                ? Optional.of(text.strip().replaceAll("\\s+", " & ") + ":*")
                : Optional.empty();
    }

    TextSearch ofWholeWords() {
        return new TextSearch(vector, words, Optional.empty());
    }

    /// The same in each dictionary alone.
    Stream<TextSearch> inEach() {
        return words.stream().map(one -> new TextSearch(vector, List.of(one), begun));
    }

    String matches() {
        return vector + " @@ " + query();
    }

    /// For a statement that matches many rows without an index: the words are read once.
    String matchesEach() {
        return vector + " @@ (select " + query() + ")";
    }

    /// Whole, so that a cursor can hold it exactly.
    ///
    /// @param vector of the row, whatever it is called there
    String rank(String vector) {
        return "(1000000 * ts_rank(" + vector + ", (select " + query() + ")))::bigint";
    }

    /// Any of the words, by any dictionary.
    String query() {
        return Stream.concat(words.stream(), begun.stream())
                .collect(Collectors.joining(" || ", "(", ")"));
    }
}
