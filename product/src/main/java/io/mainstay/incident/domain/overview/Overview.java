package io.mainstay.incident.domain.overview;

import io.mainstay.incident.domain.IncidentLifecycle.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What there is to know of many incidents at a glance.
///
/// @param days how many were opened on each day, in UTC; days without any are not there
/// @param agreedTime how often the agreed time was kept, by the word of the systems that they come
///   from
public record Overview(
        long total,
        SortedMap<LocalDate, Long> days,
        SortedMap<Integer, Long> priorities,
        Map<State, Long> states,
        Moves reassigned,
        Moves reopened,
        Restoration restoration,
        Backlog backlog,
        AgreedTime agreedTime) {

    /// How many were opened in each month; months without any between others are there with 0.
    public SortedMap<YearMonth, Long> months() {
        var months = new TreeMap<YearMonth, Long>();
        days.forEach((day, count) -> months.merge(YearMonth.from(day), count, Long::sum));
        if (!months.isEmpty()) {
            var last = months.lastKey();
            for (var month = months.firstKey(); month.isBefore(last); month = month.plusMonths(1)) {
                months.putIfAbsent(month, 0L);
            }
        }
        return months;
    }

    /// How many incidents moved at least once.
    ///
    /// @param counted by our own count: between two named teams, or back to work after a resolution
    /// @param told by the counter of the system that they come from
    public record Moves(long counted, long told) {}

    /// From opened to resolved, in hours by the clock, of all that have a resolution.
    ///
    /// @param median half of them took no longer
    /// @param ninetieth nine of ten took no longer
    public record Restoration(long resolved, Hours hours) {

        /// Empty when nothing was resolved.
        public record Hours(
                Optional<Double> mean, Optional<Double> median, Optional<Double> ninetieth) {}
    }

    /// What was opened and neither resolved nor closed at an instant, by the times that the records
    /// have now: one that was resolved and taken up again counts from its last resolution only.
    public record Backlog(Instant asOf, Map<AgeBand, Long> bands) {

        public long total() {
            return bands.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /// @param told of how many we know it
    public record AgreedTime(long kept, long told) {

        public Optional<Double> share() {
            return told == 0 ? Optional.empty() : Optional.of(100.0 * kept / told);
        }
    }
}
