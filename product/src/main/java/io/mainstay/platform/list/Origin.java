package io.mainstay.platform.list;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Where the rows of a list come from: the table, its id, and the joins that fields may need.
record Origin(String table, String id, List<Join> joins) {

    /// Stretches are of 4,096 ids and of four times, sixteen times as many and so on: the fewer an
    /// index is asked for, the faster it answers.
    private static final int SMALLEST = 12;

    private static final int WIDER = 2;
    private static final int SIZES = 5;
    private static final int MOST_ASKED = 16;

    String tableName() {
        return table.substring(0, table.indexOf(' '));
    }

    String alias() {
        return table.substring(table.indexOf(' ') + 1);
    }

    /// The stretches of ids in which a row lies, one of each size, as an index can have them beside
    /// the words of the row; a stretch is its place among those of its size, times eight, plus the
    /// size.
    String stretches() {
        return IntStream.range(0, SIZES)
                .mapToObj(size -> "((%s >> %d) * 8 + %d)::integer".formatted(id, bits(size), size))
                .collect(Collectors.joining(", ", "array[", "]"));
    }

    /// The stretches of one size from an id to the newest.
    ///
    /// @param newest with one stretch more, for what comes while one looks
    static Integer[] stretches(long oldest, long newest) {
        var size =
                IntStream.range(0, SIZES - 1)
                        .filter(any -> (newest - oldest) >> bits(any) < MOST_ASKED)
                        .findFirst()
                        .orElse(SIZES - 1);
        return LongStream.rangeClosed(oldest >> bits(size), (newest >> bits(size)) + 1)
                .mapToObj(place -> (int) (place * 8 + size))
                .toArray(Integer[]::new);
    }

    private static int bits(int size) {
        return SMALLEST + WIDER * size;
    }

    /// The texts of rows in the order of their ids, of which nothing is told that may not be
    /// learnt.
    String told(Prose prose) {
        return """
        select %1$s as id, case when %5$s then %3$s || ' ' || left(%4$s, 5000) else '' end as told
          from %2$s where %1$s > :after order by %1$s limit :most
        """
                .formatted(id, table, prose.title(), prose.body(), prose.learntWhere());
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
