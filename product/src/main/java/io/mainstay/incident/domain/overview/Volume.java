package io.mainstay.incident.domain.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// How many incidents were opened over time, in parts as fine as stay readable.
///
/// @param parts one after the other; those without any are there with 0
public record Volume(Grain grain, List<Part> parts) {

    /// Beyond so many years the empty ones are left out.
    private static final int MOST_YEARS = 60;

    public record Part(LocalDate from, LocalDate to, long count) {}

    /// @param days how many were opened on each day
    /// @param period open sides end where the days do
    public static Volume of(SortedMap<LocalDate, Long> days, Period period) {
        if (days.isEmpty()) {
            return new Volume(Grain.DAY, List.of());
        }
        var from = period.from().orElseGet(days::firstKey);
        var to = period.to().orElseGet(days::lastKey);
        var grain = Grain.of(from, to);
        return to.getYear() - from.getYear() > MOST_YEARS
                ? new Volume(grain, taken(days))
                : new Volume(grain, all(days, grain, from, to));
    }

    private static List<Part> all(
            SortedMap<LocalDate, Long> days, Grain grain, LocalDate from, LocalDate to) {
        var parts = new ArrayList<Part>();
        for (var start = grain.start(from); !start.isAfter(to); start = grain.next(start)) {
            var last = grain.next(start).minusDays(1);
            var first = start.isBefore(from) ? from : start;
            parts.add(new Part(first, last.isAfter(to) ? to : last, sum(days, start, last)));
        }
        return parts;
    }

    private static List<Part> taken(SortedMap<LocalDate, Long> days) {
        return days.keySet().stream()
                .map(Grain.YEAR::start)
                .distinct()
                .map(first -> {
                    var last = Grain.YEAR.next(first).minusDays(1);
                    return new Part(first, last, sum(days, first, last));
                })
                .toList();
    }

    private static long sum(SortedMap<LocalDate, Long> days, LocalDate first, LocalDate last) {
        return days.subMap(first, last.plusDays(1)).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
