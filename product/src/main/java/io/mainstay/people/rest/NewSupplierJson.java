package io.mainstay.people.rest;

import static io.mainstay.platform.rest.MergePatch.or;

import io.mainstay.people.domain.SupplierDetails;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is told of a supplier.
final class NewSupplierJson extends DetailsJson<SupplierDetails> {

    @Nullable Optional<String> name;
    @Nullable Optional<String> email;
    @Nullable Optional<String> phone;
    @Nullable Optional<String> website;

    @Override
    SupplierDetails on(SupplierDetails before) {
        return new SupplierDetails(
                or(name, before.name(), ""),
                or(email, before.email()),
                or(phone, before.phone()),
                or(website, before.website()));
    }
}
