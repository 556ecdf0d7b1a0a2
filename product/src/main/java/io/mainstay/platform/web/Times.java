package io.mainstay.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mainstay.platform.words.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says points in time as the reader does.
record Times(Reader reader, Clock clock, Words words) {

    private static final long DAYS_SAID_AS_SPAN = 30;
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    /// Made once a language: a list says a hundred times.
    private record Formats(DateTimeFormatter when, DateTimeFormatter day) {

        private static final Cache<Locale, Formats> KNOWN =
                Caffeine.newBuilder().maximumSize(200).build();

        static Formats in(Locale locale) {
            return new Formats(localized(FormatStyle.SHORT, locale), localized(null, locale));
        }

        private static DateTimeFormatter localized(@Nullable FormatStyle time, Locale locale) {
            var pattern =
                    DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                            FormatStyle.MEDIUM, time, IsoChronology.INSTANCE, locale);
            return DateTimeFormatter.ofPattern(pattern, locale);
        }
    }

    private Formats formats() {
        return Formats.KNOWN.get(reader.locale(), Formats::in);
    }

    String when(Instant instant) {
        return formats().when().format(instant.atZone(reader.zone()));
    }

    String day(LocalDate day) {
        return formats().day().format(day);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(reader.zone()));
    }

    /// `45 min`, `2 h`, `2 h 15 min`; hours are never made into days.
    String duration(long minutes) {
        var hours = words.say(reader.locale(), "platform.time.hours", minutes / 60);
        var rest = words.say(reader.locale(), "platform.time.minutes", minutes % 60);
        if (minutes < 60) {
            return rest;
        }
        return minutes % 60 == 0 ? hours : hours + " " + rest;
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
