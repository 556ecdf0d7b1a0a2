package io.mainstay.platform.list;

import io.mainstay.kernel.RecordRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// One row of a page: what the asked fields hold. A getter of the wrong type, or for a field that
/// was not asked for, is a mistake of the caller and fails at once.
public final class Row {

    /// Something with a name that a row points at.
    public record Reference(long id, String label) {}

    private final long id;
    private final Map<String, Optional<Object>> values;

    Row(long id, Map<String, Optional<Object>> values) {
        this.id = id;
        this.values = values;
    }

    /// The same row as if it had nothing in a field.
    Row without(String field) {
        var rest = new LinkedHashMap<>(values);
        rest.put(field, Optional.empty());
        return new Row(id, rest);
    }

    public long id() {
        return id;
    }

    /// The names of the fields that were asked for, in that order.
    public Set<String> fields() {
        return values.keySet();
    }

    /// False when the field was not asked for, or the actor may not read it.
    public boolean has(String field) {
        return values.containsKey(field);
    }

    /// Of a text or a choice.
    public Optional<String> text(String field) {
        return value(field, String.class);
    }

    public Optional<BigDecimal> number(String field) {
        return value(field, BigDecimal.class);
    }

    /// A number that is known to be whole.
    public OptionalLong whole(String field) {
        return number(field)
                .map(number -> OptionalLong.of(number.longValueExact()))
                .orElse(OptionalLong.empty());
    }

    public Optional<Instant> instant(String field) {
        return value(field, Instant.class);
    }

    public Optional<LocalDate> date(String field) {
        return value(field, LocalDate.class);
    }

    public Optional<Boolean> flag(String field) {
        return value(field, Boolean.class);
    }

    public Optional<Reference> reference(String field) {
        return value(field, Reference.class);
    }

    public Optional<RecordRef> ref(String field) {
        return value(field, RecordRef.class);
    }

    /// What the field holds, whatever its type.
    public Optional<Object> value(String field) {
        var value = values.get(field);
        if (value == null) {
            throw new IllegalArgumentException("Not asked for: " + field);
        }
        return value;
    }

    private <T> Optional<T> value(String field, Class<T> type) {
        return value(field).map(type::cast);
    }
}
