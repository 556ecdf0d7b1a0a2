package io.mainstay.people.web;

import org.jspecify.annotations.Nullable;

/// Whether something is to be active, as a button sends it.
record Activation(@Nullable String active, @Nullable Long version) {

    boolean on() {
        return "true".equals(active);
    }

    long versionRead() {
        return version == null ? -1 : version;
    }
}
