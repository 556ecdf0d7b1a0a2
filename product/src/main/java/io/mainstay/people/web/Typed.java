package io.mainstay.people.web;

import io.mainstay.kernel.InvalidInput;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what people type into fields; a field that did not come is empty.
final class Typed {

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static Optional<String> perhaps(@Nullable String typed) {
        return Optional.of(text(typed)).filter(text -> !text.isEmpty());
    }

    /// One on each line, or divided by commas.
    static List<String> many(@Nullable String typed) {
        return Arrays.stream(text(typed).split("[,\\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    static Optional<Long> id(String field, @Nullable String typed) {
        var text = text(typed);
        if (!text.matches("[0-9]{0,18}")) {
            throw InvalidInput.of(field, "unknown");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(text));
    }

    static Optional<ZoneId> zone(String field, @Nullable String typed) {
        try {
            return perhaps(typed).map(ZoneId::of);
        } catch (DateTimeException unknown) {
            throw InvalidInput.of(field, "zone");
        }
    }
}
