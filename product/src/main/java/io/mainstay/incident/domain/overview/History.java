package io.mainstay.incident.domain.overview;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/// How many incidents were opened in each month of all times: what a period is chosen from.
///
/// @param months those without any may be left out
public record History(SortedMap<YearMonth, Long> months) {

    /// A stretch with less than this part of the busiest one holds strays.
    private static final double STRAY = 0.01;

    /// So many months without any end a stretch.
    private static final int GAP = 6;

    private record Stretch(YearMonth last, long count) {}

    public long total() {
        return months.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Those in which any was opened, newest first.
    public List<Integer> years() {
        return months.keySet().stream()
                .map(YearMonth::getYear)
                .distinct()
                .sorted(Collections.reverseOrder())
                .toList();
    }

    /// At most so many months up to the end of the newest stretch that holds more than strays: one
    /// incident of today beside a history that ended years ago does not make the history disappear.
    public Period last(int count) {
        if (months.isEmpty()) {
            return Period.ALL;
        }
        var end = newestOfWeight();
        var start = end.minusMonths(count - 1L);
        var first = months.firstKey();
        return Period.of(start.isBefore(first) ? first : start, end);
    }

    private YearMonth newestOfWeight() {
        var stretches = stretches();
        var most = stretches.stream().mapToLong(Stretch::count).max().orElse(0);
        return stretches.reversed().stream()
                .filter(stretch -> stretch.count() >= most * STRAY)
                .findFirst()
                .map(Stretch::last)
                .orElseThrow();
    }

    private List<Stretch> stretches() {
        var stretches = new ArrayList<Stretch>();
        months.forEach((month, opened) -> {
            var before = 0L;
            if (!stretches.isEmpty()
                    && !stretches.getLast().last().plusMonths(GAP).isBefore(month)) {
                before = stretches.removeLast().count();
            }
            stretches.add(new Stretch(month, before + opened));
        });
        return stretches;
    }
}
