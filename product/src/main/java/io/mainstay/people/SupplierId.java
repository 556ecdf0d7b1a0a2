package io.mainstay.people;

import io.mainstay.kernel.RecordRef;

/// The identity of a supplier.
public record SupplierId(long value) {

    public RecordRef ref() {
        return new RecordRef("SUP", value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
