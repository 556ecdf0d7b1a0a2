package io.mainstay.incident.rest;

import io.mainstay.platform.list.Row;
import java.util.Optional;

/// Something that the incident points at, with its name.
record NamedJson(long id, String name) {

    /// What the row's field points at; empty too when the reader may not read the field.
    static Optional<NamedJson> in(Row row, String field) {
        return row.reference(field)
                .map(reference -> new NamedJson(reference.id(), reference.label()));
    }
}
