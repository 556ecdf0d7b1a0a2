package io.mainstay.incident.domain.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the other system's times: exactly what one of the patterns says, and no thirtieth of
/// February.
public final class Times {

    /// In place of a pattern: `2016-02-29T01:16:00Z` and its like.
    public static final String ISO = "ISO";

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final List<String> patterns;
    private final ZoneId zone;
    private final List<DateTimeFormatter> formats;

    /// @param zone for times that do not say theirs
    public Times(List<String> patterns, ZoneId zone) {
        this.patterns = List.copyOf(patterns);
        this.zone = zone;
        this.formats = patterns.stream().map(Times::format).toList();
    }

    public ZoneId zone() {
        return zone;
    }

    List<String> patterns() {
        return patterns;
    }

    /// Empty when no pattern fits, or outside of any time in which there were incidents.
    public Optional<Instant> read(String text) {
        return formats.stream()
                .flatMap(format -> read(format, text).stream())
                .filter(instant -> instant.isAfter(EARLIEST) && instant.isBefore(LATEST))
                .findFirst();
    }

    private Optional<Instant> read(DateTimeFormatter format, String text) {
        try {
            return Optional.of(
                    switch (format.parseBest(
                            text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from)) {
                        case ZonedDateTime zoned -> zoned.toInstant();
                        case LocalDateTime local -> local.atZone(zone).toInstant();
                        case LocalDate day -> day.atStartOfDay(zone).toInstant();
                        default -> throw new DateTimeException(text);
                    });
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter format(String pattern) {
        if (pattern.equals(ISO)) {
            return DateTimeFormatter.ISO_DATE_TIME;
        }
        try {
            return DateTimeFormatter.ofPattern(pattern.replace("yyyy", "uuuu"), Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException | ClassCastException _) {
            // the second one is how the JDK takes some paddings, such as ppH
            throw new UnusableMapping("mapping-time-pattern", pattern);
        }
    }
}
