package io.mainstay.platform.list;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Where the rows of a list come from: the table, its id, and the joins that fields may need.
record Origin(String table, String id, List<Join> joins) {

    /// Ids of a stretch differ in this many bits.
    private static final int STRETCH = 12;

    String tableName() {
        return table.substring(0, table.indexOf(' '));
    }

    String alias() {
        return table.substring(table.indexOf(' ') + 1);
    }

    /// The stretch of ids in which a row lies, as an index can have it beside the words of the row:
    /// `using gin ((array[(id >> 12)::integer]), words)`.
    String stretch() {
        return "array[(" + id + " >> " + STRETCH + ")::integer]";
    }

    /// The stretches from an id to the newest.
    ///
    /// @param newest with one more, for what comes while one looks
    static Integer[] stretches(long oldest, long newest) {
        return IntStream.rangeClosed((int) (oldest >> STRETCH), (int) (newest >> STRETCH) + 1)
                .boxed()
                .toArray(Integer[]::new);
    }

    /// An expression as a column to show. What a joined view says of the row is looked up by
    /// itself: nine small look-ups for each of fifty rows take less time than planning nine joins.
    String shown(String expression) {
        return joins.stream()
                .filter(join -> join.isColumn(expression) && standsAlone(join))
                .findFirst()
                .map(join -> join.lookedUp(expression))
                .orElse(expression);
    }

    private boolean standsAlone(Join join) {
        return joins.stream().noneMatch(other -> other != join && other.isNamedIn(join.on()));
    }

    /// The joins that the given SQL needs, and those that these need in turn. Fewer joins are
    /// planned faster, which counts when a list is a union of branches.
    String joinsFor(String sql) {
        var text = new StringBuilder(sql);
        Deque<String> needed = new ArrayDeque<>();
        for (var join : joins.reversed()) {
            if (join.isNamedIn(text)) {
                needed.addFirst(join.sql());
                text.append(' ').append(join.on());
            }
        }
        return needed.stream().collect(Collectors.joining(" ", " ", ""));
    }
}
