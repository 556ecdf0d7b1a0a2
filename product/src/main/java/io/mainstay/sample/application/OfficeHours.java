package io.mainstay.sample.application;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// When most people work.
final class OfficeHours {

    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    private OfficeHours() {}

    /// The instant at which so much work is done that began then.
    static Instant after(Instant start, Duration work, ZoneId zone) {
        var at = open(start.atZone(zone));
        var left = work;
        while (true) {
            var today = Duration.between(at, at.with(CLOSES));
            if (left.compareTo(today) < 0) {
                return at.plus(left).toInstant();
            }
            left = left.minus(today);
            at = open(at.plusDays(1).with(OPENS));
        }
    }

    private static ZonedDateTime open(ZonedDateTime at) {
        var day = at;
        if (!day.toLocalTime().isBefore(CLOSES)) {
            day = day.plusDays(1).with(OPENS);
        } else if (day.toLocalTime().isBefore(OPENS)) {
            day = day.with(OPENS);
        }
        while (isWeekend(day)) {
            day = day.plusDays(1).with(OPENS);
        }
        return day;
    }

    private static boolean isWeekend(ZonedDateTime day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
