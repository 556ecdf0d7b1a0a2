package io.mainstay.people;

import io.mainstay.kernel.RecordRef;

/// The identity of a business unit.
public record UnitId(long value) {

    /// The prefix of their numbers.
    public static final String PREFIX = "UNIT";

    public RecordRef ref() {
        return new RecordRef(PREFIX, value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
