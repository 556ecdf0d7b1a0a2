package io.mainstay.platform.web;

import io.mainstay.kernel.Check;
import io.mainstay.kernel.InvalidInput;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what the fields of forms send; a field that is not there and one that holds blanks say
/// nothing.
public final class FormValues {

    private FormValues() {}

    /// A box that was not ticked sends nothing.
    public static boolean isTrue(@Nullable Boolean sent) {
        return Boolean.TRUE.equals(sent);
    }

    public static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    /// A text over several lines, as it was typed; blanks alone say nothing. Browsers end lines in
    /// their own way, so a text that came back without a change stays as it is kept.
    public static String written(@Nullable String sent, String before) {
        var typed = sent == null ? "" : lines(sent);
        if (typed.equals(lines(before))) {
            return before;
        }
        return typed.isBlank() ? "" : typed;
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    public static Optional<String> perhaps(@Nullable String sent) {
        return Optional.of(text(sent)).filter(text -> !text.isEmpty());
    }

    public static long number(@Nullable String sent, String field) {
        new Check().that(!text(sent).isEmpty(), field, "required").orRefuse();
        return perhapsNumber(sent, field).orElseThrow();
    }

    public static Optional<Long> perhapsNumber(@Nullable String sent, String field) {
        try {
            return perhaps(sent).map(Long::valueOf);
        } catch (NumberFormatException broken) {
            throw InvalidInput.of(field, "not-understood");
        }
    }

    /// A `datetime-local` input knows minutes only: an instant that came back as it was shown keeps
    /// its seconds, and what was not sent stays.
    public static Optional<Instant> perhapsInstant(
            @Nullable String sent, String field, ZoneId zone, Optional<Instant> before) {
        if (sent == null) {
            return before;
        }
        var typed = perhapsInstant(sent, field, zone);
        var shown = before.map(at -> local(at, zone).truncatedTo(ChronoUnit.MINUTES));
        return typed.map(at -> local(at, zone)).equals(shown) ? before : typed;
    }

    private static LocalDateTime local(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone);
    }

    public static Optional<Instant> perhapsInstant(
            @Nullable String sent, String field, ZoneId zone) {
        try {
            return perhaps(sent).map(text -> LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeParseException broken) {
            throw InvalidInput.of(field, "not-understood");
        }
    }
}
