package io.mainstay.platform.web;

import io.mainstay.platform.words.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Says points in time as the reader does.
record Times(Reader reader, Clock clock, Words words) {

    private static final long DAYS_SAID_AS_SPAN = 30;
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    String when(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(reader.locale())
                .format(instant.atZone(reader.zone()));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(reader.locale())
                .format(day);
    }

    String local(Instant instant) {
        return LOCAL.format(instant.atZone(reader.zone()));
    }

    String ago(Instant instant) {
        var gone = Duration.between(instant, clock.instant());
        var span = gone.abs();
        if (span.toDays() >= DAYS_SAID_AS_SPAN) {
            return day(instant.atZone(reader.zone()).toLocalDate());
        }
        if (span.toMinutes() == 0) {
            return words.say(reader.locale(), "platform.time.now");
        }
        var direction = gone.isNegative() ? "platform.time.in" : "platform.time.ago";
        return words.say(reader.locale(), direction, span(span));
    }

    /// The largest whole unit: `5 min`, `3 h`, `2 d`.
    private String span(Duration span) {
        if (span.toHours() == 0) {
            return words.say(reader.locale(), "platform.time.minutes", span.toMinutes());
        }
        return span.toDays() == 0
                ? words.say(reader.locale(), "platform.time.hours", span.toHours())
                : words.say(reader.locale(), "platform.time.days", span.toDays());
    }
}
