package io.mainstay.platform.rest;

import io.mainstay.platform.list.Row;
import java.util.Optional;

/// Something that a record points at, with its name.
public record NamedJson(long id, String name) {

    /// What the row's field points at; empty too when the reader may not read the field.
    public static Optional<NamedJson> in(Row row, String field) {
        return row.reference(field)
                .map(reference -> new NamedJson(reference.id(), reference.label()));
    }
}
