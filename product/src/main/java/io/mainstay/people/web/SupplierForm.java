package io.mainstay.people.web;

import io.mainstay.people.domain.SupplierDetails;
import org.jspecify.annotations.Nullable;

/// The form of a supplier as it is sent.
record SupplierForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String website,
        @Nullable Long version) {

    SupplierDetails details() {
        return new SupplierDetails(
                Typed.text(name),
                Typed.perhaps(email),
                Typed.perhaps(phone),
                Typed.perhaps(website));
    }

    long versionRead() {
        return version == null ? -1 : version;
    }
}
