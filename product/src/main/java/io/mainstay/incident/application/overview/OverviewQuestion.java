package io.mainstay.incident.application.overview;

import io.mainstay.incident.domain.overview.Period;
import io.mainstay.kernel.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Of which incidents the overview is, and as of when the backlog.
///
/// @param period in which they were opened; the backlog is of all that were open, whenever opened
/// @param asOf empty: the end of the period, or now when that is still to come
/// @param filter in the language of the list
public record OverviewQuestion(Period period, Optional<LocalDate> asOf, String filter) {

    /// @throws InvalidInput when a text is no day
    public static OverviewQuestion of(String from, String to, String asOf, String filter) {
        var period = new Period(day("from", from), day("to", to));
        return new OverviewQuestion(period, day("asOf", asOf), filter.strip());
    }

    public OverviewQuestion within(Period other) {
        return new OverviewQuestion(other, asOf, filter);
    }

    /// Those opened in the period, as one filter of the list.
    public String opened() {
        return Stream.of(
                        period.from().map(day -> "openedAt=ge=" + day),
                        period.to().map(day -> "openedAt=le=" + day),
                        Optional.of(all()).filter(text -> !text.isEmpty()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(";"));
    }

    /// Those of any time, as a filter that others can be joined to.
    public String all() {
        return joinable(filter);
    }

    /// A filter in brackets where it needs them to be joined to others.
    public static String joinable(String filter) {
        return filter.contains(",") ? "(" + filter + ")" : filter;
    }

    Instant instant(Clock clock) {
        var now = clock.instant();
        return asOf.map(OverviewQuestion::end)
                .orElseGet(() ->
                        period.to()
                                .map(OverviewQuestion::end)
                                .filter(end -> end.isBefore(now))
                                .orElse(now));
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Optional<LocalDate> day(String field, String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException _) {
            throw InvalidInput.of(field, "no-day");
        }
    }
}
