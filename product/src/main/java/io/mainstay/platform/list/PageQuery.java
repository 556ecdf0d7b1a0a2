package io.mainstay.platform.list;

import io.mainstay.platform.list.Selection.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The statement that reads one page.
///
/// @param cursor where the page before ended
/// @param limit one more than the page holds, to know whether another follows
record PageQuery(
        Origin origin,
        Selection selection,
        Sort sort,
        List<Field> shown,
        Optional<Cursor> cursor,
        int limit) {

    /// Without an index the database would sort all that the filter leaves for one page.
    boolean needsFewRows() {
        return !sort.indexed() && selection.search().isEmpty();
    }

    /// The same page of what a search has found.
    PageQuery of(Selection found) {
        return new PageQuery(origin, found, sort, shown, cursor, limit);
    }

    /// The same page with fields of the same names.
    PageQuery showing(List<Field> fields) {
        return new PageQuery(origin, selection, sort, fields, cursor, limit);
    }

    /// Whether there is nothing to read, because a search found nothing.
    boolean isOfNothing() {
        return selection.search().isPresent() && selection.found().isEmpty();
    }

    /// Whether a search matched more than it ranks.
    boolean isOfNewestOnly() {
        return selection.found().size() > selection.ranked();
    }

    String sql(Parameters parameters) {
        if (selection.search().isPresent()) {
            return searched(parameters);
        }
        return selection.isPlain() ? plain(parameters) : united(parameters);
    }

    private String plain(Parameters parameters) {
        var keys = keys();
        return selection.union(
                "select " + columns(keys, origin.id()) + fields(),
                after(keys, origin.id(), parameters) + order(keys, origin.id()),
                "");
    }

    /// First the ids and sort values of each branch, limited; then the fields of the page's rows.
    private String united(Parameters parameters) {
        var keys = keys();
        var page =
                selection.union(
                        "select " + columns(keys, origin.id()),
                        after(keys, origin.id(), parameters) + order(keys, origin.id()),
                        order(names(""), "id"));
        return rowsOf("(" + page + ")");
    }

    /// Sorted first; then the fields of the page's rows.
    private String searched(Parameters parameters) {
        return sort == Sort.RELEVANCE ? bestFirst(parameters) : sorted(parameters);
    }

    private String bestFirst(Parameters parameters) {
        var ranks = ranked().map(Match::rank).toArray(Long[]::new);
        var best =
                "select id, rank as k0 from unnest(%s, %s) as ranked (id, rank) where true"
                        .formatted(ids(parameters), parameters.bind(ranks));
        var keys = List.of("rank");
        return rowsOf("(" + best + after(keys, "id", parameters) + order(keys, "id") + ")");
    }

    private String sorted(Parameters parameters) {
        var keys = keys();
        var select = "select " + columns(keys, origin.id());
        var tail =
                " where %s = any (%s)".formatted(origin.id(), ids(parameters))
                        + after(keys, origin.id(), parameters);
        var page = select + " from " + origin.table() + origin.joinsFor(select + tail) + tail;
        return rowsOf("(" + page + order(keys, origin.id()) + ")");
    }

    private String ids(Parameters parameters) {
        return parameters.bind(ranked().map(Match::id).toArray(Long[]::new));
    }

    private Stream<Match> ranked() {
        return selection.found().stream().limit(selection.ranked());
    }

    private String rowsOf(String page) {
        var keys = names("page.");
        var select = "select " + columns(keys, "page.id") + fields();
        var where = selection.search().isPresent() ? " where " + selection.seen() : "";
        return select
                + " from "
                + page
                + " page join "
                + origin.table()
                + " on "
                + origin.id()
                + " = page.id"
                + origin.joinsFor(select + where)
                + where
                + orderBy(keys, "page.id");
    }

    private List<String> keys() {
        return sort.keys().stream().map(Sort.Key::expression).toList();
    }

    private List<String> names(String prefix) {
        return IntStream.range(0, sort.keys().size()).mapToObj(i -> prefix + "k" + i).toList();
    }

    private static String columns(List<String> keys, String id) {
        return Stream.concat(
                        Stream.of(id + " as id"),
                        IntStream.range(0, keys.size()).mapToObj(i -> keys.get(i) + " as k" + i))
                .collect(Collectors.joining(", "));
    }

    private String fields() {
        var columns = new ArrayList<String>();
        for (var i = 0; i < shown.size(); i++) {
            var column = i;
            var field = shown.get(i);
            columns.add(", " + origin.shown(field.expression()) + " as f" + i);
            field.label()
                    .ifPresent(label -> columns.add(", " + origin.shown(label) + " as l" + column));
        }
        return String.join("", columns);
    }

    private String after(List<String> keys, String id, Parameters parameters) {
        return cursor.map(it -> " and " + sort.after(it, keys, id, parameters)).orElse("");
    }

    private String order(List<String> keys, String id) {
        return orderBy(keys, id) + " limit " + limit;
    }

    private String orderBy(List<String> keys, String id) {
        return " order by " + sort.orderBy(keys, id);
    }
}
