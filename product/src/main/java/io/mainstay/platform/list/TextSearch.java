package io.mainstay.platform.list;

import java.util.stream.Collectors;

/// A text search in SQL: the vector, and the query in the languages that made the vector.
record TextSearch(String vector, String query) {

    static TextSearch of(Field field, String text) {
        return new TextSearch(
                field.expression(),
                field.codes().stream()
                        .map(dictionary ->
                                "websearch_to_tsquery('" + dictionary + "', " + text + ")")
                        .collect(Collectors.joining(" || ", "(", ")")));
    }

    String matches() {
        return vector + " @@ " + query;
    }

    /// Rounded, so that a cursor can hold it exactly.
    String rank() {
        return "round(ts_rank(" + vector + ", " + query + ")::numeric, 6)";
    }
}
