package io.mainstay.people.domain;

import io.mainstay.kernel.PersonId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Gathers a record's fields for the audit trail.
final class Fields {

    private final SequencedMap<String, @Nullable String> values = new LinkedHashMap<>();

    Fields put(String field, Object value) {
        values.put(field, value.toString());
        return this;
    }

    Fields put(String field, Optional<?> value) {
        values.put(field, value.map(Object::toString).orElse(null));
        return this;
    }

    Fields people(String field, Collection<PersonId> people) {
        values.put(
                field,
                people.isEmpty()
                        ? null
                        : people.stream()
                                .map(PersonId::value)
                                .sorted()
                                .map(id -> "PER-" + id)
                                .collect(Collectors.joining(", ")));
        return this;
    }

    SequencedMap<String, @Nullable String> all() {
        return values;
    }
}
