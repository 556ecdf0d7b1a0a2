package io.mainstay.incident.domain.history;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Where a field's value comes from.
///
/// @param words the other system's values in our words; empty when they need no translation
/// @param otherwise for values that are not among the words, which are refused without it
public record Told(Template template, Map<String, String> words, Optional<String> otherwise) {

    public static Told column(String name) {
        return new Told(Template.column(name), Map.of(), Optional.empty());
    }

    /// @param field the name under which a mapping tells it
    /// @throws NotRead when the value has no translation
    Optional<String> value(String field, Function<String, Optional<String>> columns)
            throws NotRead {
        var raw = template.fill(columns);
        if (raw.isEmpty() || words.isEmpty()) {
            return raw;
        }
        var translated = Optional.ofNullable(words.get(raw.get())).or(() -> otherwise);
        if (translated.isEmpty()) {
            throw new NotRead(field, "value-not-mapped", raw.get());
        }
        return translated.filter(word -> !word.isEmpty());
    }
}
