package io.mainstay.platform.list;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/// Where the rows of a list come from: the table, its id, and the joins that fields may need.
record Origin(String table, String id, List<Join> joins) {

    String tableName() {
        return table.substring(0, table.indexOf(' '));
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
