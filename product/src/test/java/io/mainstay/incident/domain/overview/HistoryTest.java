package io.mainstay.incident.domain.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static History history(Map<String, Long> months) {
        var sorted = new TreeMap<YearMonth, Long>();
        months.forEach((month, count) -> sorted.put(YearMonth.parse(month), count));
        return new History(sorted);
    }

    private static Period months(String first, String last) {
        return Period.of(YearMonth.parse(first), YearMonth.parse(last));
    }

    @Test
    void endsWithTheNewestMonthThatHoldsAnything() {
        var history = history(Map.of("2024-03", 400L, "2026-11", 300L));

        assertThat(history.last(12)).isEqualTo(months("2025-12", "2026-11"));
        assertThat(history.last(24)).isEqualTo(months("2024-12", "2026-11"));
    }

    @Test
    void passesOverAStrayYearsAfterTheHistory() {
        var history = history(Map.of("2016-03", 8_000L, "2016-06", 5_000L, "2026-11", 1L));

        assertThat(history.last(12)).isEqualTo(months("2016-03", "2016-06"));
    }

    @Test
    void goesOnToTheEndOfAHistoryThatThinsOut() {
        var history = history(Map.of("2016-03", 9_000L, "2016-08", 40L, "2017-01", 3L));

        assertThat(history.last(12)).isEqualTo(months("2016-03", "2017-01"));
    }

    @Test
    void countsAMonthThatHasJustBegun() {
        var history =
                history(Map.of("2025-01", 1L, "2026-09", 900L, "2026-10", 800L, "2026-11", 2L));

        assertThat(history.last(12)).isEqualTo(months("2025-12", "2026-11"));
    }

    @Test
    void isOfAllTimesWhereNothingIs() {
        assertThat(history(Map.of()).last(12)).isEqualTo(Period.ALL);
    }

    @Test
    void namesItsYearsNewestFirst() {
        var history = history(Map.of("2016-03", 1L, "2016-04", 1L, "2026-11", 1L));

        assertThat(history.years()).containsExactly(2026, 2016);
        assertThat(history.total()).isEqualTo(3);
    }
}
