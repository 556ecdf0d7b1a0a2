package io.mainstay.people.web;

import io.mainstay.people.domain.SupplierDetails;
import org.jspecify.annotations.Nullable;

/// The form of a supplier as it is sent.
record SupplierForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String website,
        @Nullable Long version)
        implements DirectoryForm<SupplierDetails> {

    @Override
    public SupplierDetails details(DirectoryFields fields) {
        return new SupplierDetails(
                Typed.text(name),
                Typed.perhaps(email),
                Typed.perhaps(phone),
                Typed.perhaps(website));
    }
}
