package io.mainstay.classification;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the custom fields of one record hold: by the field's code the value as text, in the form
/// that [CustomField.Kind] gives. A field without a value is not there.
public record CustomValues(SortedMap<String, String> byCode) {

    public static final CustomValues NONE = new CustomValues(new TreeMap<>());

    /// Stands before a code where custom fields share a name space with a record's own.
    public static final String PREFIX = "custom.";

    public CustomValues {
        byCode = Collections.unmodifiableSortedMap(new TreeMap<>(byCode));
    }

    /// @param pairs `code=value`, as SQL gathers them from `published_custom_text`; null for none
    public static CustomValues of(String @Nullable [] pairs) {
        if (pairs == null) {
            return NONE;
        }
        var values = new TreeMap<String, String>();
        Arrays.stream(pairs)
                .map(pair -> pair.split("=", 2))
                .forEach(it -> values.put(it[0], it[1]));
        return new CustomValues(values);
    }

    public Optional<String> get(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// An empty or blank value clears the field.
    public CustomValues with(String code, Optional<String> value) {
        var changed = new TreeMap<>(byCode);
        value.map(String::strip)
                .filter(text -> !text.isEmpty())
                .ifPresentOrElse(text -> changed.put(code, text), () -> changed.remove(code));
        return new CustomValues(changed);
    }

    public CustomValues with(Map<String, Optional<String>> changes) {
        var changed = this;
        for (var change : changes.entrySet()) {
            changed = changed.with(change.getKey(), change.getValue());
        }
        return changed;
    }

    /// With what a form sends: a field that it does not send stays as it was, an empty one is
    /// cleared.
    public CustomValues withTyped(@Nullable Map<String, String> sent) {
        var changed = this;
        for (var field : sent == null ? Map.<String, String>of().entrySet() : sent.entrySet()) {
            changed = changed.with(field.getKey(), Optional.ofNullable(field.getValue()));
        }
        return changed;
    }

    /// Under the names that the audit trail has for them.
    public SequencedMap<String, @Nullable String> audited() {
        var fields = new LinkedHashMap<String, @Nullable String>();
        byCode.forEach((code, value) -> fields.put(PREFIX + code, value));
        return fields;
    }
}
