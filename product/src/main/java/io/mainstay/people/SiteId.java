package io.mainstay.people;

import io.mainstay.kernel.RecordRef;

/// The identity of a site.
public record SiteId(long value) {

    /// The prefix of their numbers.
    public static final String PREFIX = "SITE";

    public RecordRef ref() {
        return new RecordRef(PREFIX, value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
