package io.mainstay.people;

import io.mainstay.kernel.RecordRef;

/// The identity of a business unit.
public record UnitId(long value) {

    public RecordRef ref() {
        return new RecordRef("UNIT", value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
