package io.mainstay.platform.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What somebody asks of a list. Page and API read it from the same query parameters by the same
/// code: a controller method just takes a `ListRequest`.
///
/// @param filter see `Filter`; empty for all that the actor sees
/// @param sort keys divided by commas, `-` for downward; empty for the default
/// @param fields the fields to read; empty for all that the actor may read
/// @param cursor where the page before ended
/// @param total true to be told how many there are
public record ListRequest(
        String filter,
        String sort,
        List<String> fields,
        Optional<String> cursor,
        int size,
        boolean total) {

    public static final int DEFAULT_SIZE = 50;
    public static final int LARGEST_SIZE = 200;
    public static final ListRequest ALL =
            new ListRequest("", "", List.of(), Optional.empty(), DEFAULT_SIZE, false);

    /// The query parameters that make a request; a page takes others besides.
    public static final Set<String> PARAMETERS =
            Set.of("filter", "sort", "fields", "cursor", "size", "total");

    /// @throws BadListRequest when a parameter stands there twice or cannot be read
    public static ListRequest of(Map<String, String[]> parameters) {
        return new ListRequest(
                one(parameters, "filter"),
                one(parameters, "sort"),
                names(one(parameters, "fields")),
                Optional.of(one(parameters, "cursor")).filter(cursor -> !cursor.isEmpty()),
                size(one(parameters, "size")),
                flag(one(parameters, "total")));
    }

    public static ListRequest filtered(String filter) {
        return new ListRequest(filter, "", List.of(), Optional.empty(), DEFAULT_SIZE, false);
    }

    /// Asks for what a text search finds, the best match first.
    ///
    /// @param field the search field of the list
    public static ListRequest searching(String field, String text) {
        return filtered(FilterPart.of(field, Operator.SEARCH.sign(), List.of(text)).text());
    }

    public ListRequest sortedBy(String sort) {
        return new ListRequest(filter, sort, fields, cursor, size, total);
    }

    public ListRequest showing(List<String> fields) {
        return new ListRequest(filter, sort, fields, cursor, size, total);
    }

    public ListRequest from(Optional<String> cursor) {
        return new ListRequest(filter, sort, fields, cursor, size, total);
    }

    public ListRequest sized(int size) {
        return new ListRequest(filter, sort, fields, cursor, size, total);
    }

    private static String one(Map<String, String[]> parameters, String name) {
        var values = parameters.getOrDefault(name, new String[] {""});
        if (values.length > 1) {
            throw BadListRequest.of("bad-list-request", name, "given-twice");
        }
        return values[0].strip();
    }

    private static List<String> names(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(",", -1)).map(String::strip).distinct().toList();
    }

    private static int size(String text) {
        if (text.isEmpty()) {
            return DEFAULT_SIZE;
        }
        return checkedSize(text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0);
    }

    /// The size that every list takes, also one that the engine does not draw.
    ///
    /// @throws BadListRequest unless it is from 1 to [#LARGEST_SIZE]
    public static int checkedSize(int size) {
        if (size < 1 || size > LARGEST_SIZE) {
            throw BadListRequest.of("bad-list-request", "size", "not-between", 1, LARGEST_SIZE);
        }
        return size;
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "", "false" -> false;
            default -> throw BadListRequest.of("bad-list-request", "total", "not-a-flag");
        };
    }
}
