package io.mainstay.platform.list;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/// A point or stretch of time as a filter names it: an instant, a day, a month, a year, or relative
/// to now. Half open, so that `==`, `<=` and the rest mean what people expect of a whole day.
///
/// @param from the first instant
/// @param to the first instant after it
record Moment(Instant from, Instant to) {

    private static final Pattern RELATIVE = Pattern.compile("([+-])([0-9]{1,5})([hdw])");
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /// @param clock gives now, and the zone of days
    /// @throws DateTimeException when the text names no time
    static Moment parse(String text, Clock clock) {
        var today = LocalDate.now(clock);
        var relative = RELATIVE.matcher(text);
        if (relative.matches()) {
            var amount = Long.parseLong(relative.group(1) + relative.group(2));
            return at(clock.instant().plus(unit(relative.group(3)).multipliedBy(amount)));
        }
        return switch (text) {
            case "now" -> at(clock.instant());
            case "today" -> days(today, today.plusDays(1), clock);
            case "yesterday" -> days(today.minusDays(1), today, clock);
            default -> absolute(text, clock);
        };
    }

    private static Moment absolute(String text, Clock clock) {
        return switch (text.length()) {
            case 4 -> {
                var year = Year.parse(text);
                yield days(year.atDay(1), year.plusYears(1).atDay(1), clock);
            }
            case 7 -> {
                var month = YearMonth.parse(text);
                yield days(month.atDay(1), month.plusMonths(1).atDay(1), clock);
            }
            case 10 -> {
                var day = LocalDate.parse(text);
                yield days(day, day.plusDays(1), clock);
            }
            default -> at(instant(text, clock));
        };
    }

    private static Instant instant(String text, Clock clock) {
        return text.matches(".*T.*(Z|[+-][0-9:]+)")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(clock.getZone()).toInstant();
    }

    private static Duration unit(String letter) {
        return switch (letter) {
            case "h" -> Duration.ofHours(1);
            case "d" -> Duration.ofDays(1);
            default -> Duration.ofDays(7);
        };
    }

    /// PostgreSQL keeps microseconds.
    private static Moment at(Instant instant) {
        var from = inReach(instant.truncatedTo(ChronoUnit.MICROS));
        return new Moment(from, from.plus(1, ChronoUnit.MICROS));
    }

    private static Moment days(LocalDate from, LocalDate to, Clock clock) {
        return new Moment(
                inReach(from.atStartOfDay(clock.getZone()).toInstant()),
                inReach(to.atStartOfDay(clock.getZone()).toInstant()));
    }

    static LocalDate inReach(LocalDate day) {
        inReach(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        return day;
    }

    /// PostgreSQL's calendar ends earlier than Java's.
    static Instant inReach(Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new DateTimeException("Beyond the calendar: " + instant);
        }
        return instant;
    }
}
