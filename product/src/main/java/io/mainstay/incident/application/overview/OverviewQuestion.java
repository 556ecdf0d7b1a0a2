package io.mainstay.incident.application.overview;

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
/// @param from first day on which they were opened, in UTC as everywhere in filters
/// @param to last such day
/// @param filter in the language of the list
public record OverviewQuestion(
        Optional<LocalDate> from, Optional<LocalDate> to, Optional<LocalDate> asOf, String filter) {

    /// @throws InvalidInput when a text is no day
    public static OverviewQuestion of(String from, String to, String asOf, String filter) {
        return new OverviewQuestion(
                day("from", from), day("to", to), day("asOf", asOf), filter.strip());
    }

    /// The same as one filter of the list.
    public String whole() {
        return Stream.of(
                        from.map(day -> "openedAt=ge=" + day),
                        to.map(day -> "openedAt=le=" + day),
                        Optional.of(filter)
                                .filter(text -> !text.isEmpty())
                                .map(text -> "(" + text + ")"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(";"));
    }

    /// The end of the day, or now.
    Instant instant(Clock clock) {
        return asOf.map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElseGet(clock::instant);
    }

    private static Optional<LocalDate> day(String field, String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException _) {
            throw InvalidInput.of(field, "no-day");
        }
    }
}
