package io.mainstay.people.web;

import io.mainstay.people.SiteId;
import io.mainstay.people.SupplierId;
import io.mainstay.people.UnitId;
import io.mainstay.people.domain.PersonDetails;
import org.jspecify.annotations.Nullable;

/// The form of a person as it is sent.
record PersonForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phones,
        @Nullable String unit,
        @Nullable String site,
        @Nullable String supplier,
        @Nullable String customer,
        @Nullable String language,
        @Nullable String zone,
        @Nullable Long version)
        implements DirectoryForm<PersonDetails> {

    @Override
    public PersonDetails details(DirectoryFields fields) {
        return new PersonDetails(
                Typed.text(name),
                Typed.perhaps(email),
                Typed.many(phones),
                Typed.id("unit", unit).map(UnitId::new),
                Typed.id("site", site).map(SiteId::new),
                Typed.id("supplier", supplier).map(SupplierId::new),
                "true".equals(customer),
                Typed.perhaps(language).orElse("en"),
                Typed.zone("zone", zone));
    }
}
