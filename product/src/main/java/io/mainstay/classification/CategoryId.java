package io.mainstay.classification;

import io.mainstay.kernel.RecordRef;

/// The identity of a category.
public record CategoryId(long value) {

    public RecordRef ref() {
        return new RecordRef("CAT", value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
