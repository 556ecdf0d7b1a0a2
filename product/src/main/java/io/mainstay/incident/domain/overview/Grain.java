package io.mainstay.incident.domain.overview;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/// How finely a stretch of time is divided, so that a chart of it has no more than some thirty
/// marks.
public enum Grain {
    DAY(35),
    WEEK(190),
    MONTH(1_100),
    QUARTER(3_290),
    YEAR(Long.MAX_VALUE);

    private final long mostDays;

    Grain(long mostDays) {
        this.mostDays = mostDays;
    }

    static Grain of(LocalDate from, LocalDate to) {
        var days = ChronoUnit.DAYS.between(from, to) + 1;
        var grain = DAY;
        while (days > grain.mostDays) {
            grain = values()[grain.ordinal() + 1];
        }
        return grain;
    }

    /// The first day of the part that holds the day.
    LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /// The first day of the next part.
    LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case YEAR -> start.plusYears(1);
        };
    }
}
