package io.mainstay.people;

import io.mainstay.kernel.RecordRef;

/// The identity of a site.
public record SiteId(long value) {

    public RecordRef ref() {
        return new RecordRef("SITE", value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
