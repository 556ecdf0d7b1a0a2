package io.mainstay.people.web;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.people.domain.SiteDetails;
import org.jspecify.annotations.Nullable;

/// The form of a site as it is sent.
record SiteForm(
        @Nullable String name,
        @Nullable String address,
        @Nullable String zone,
        @Nullable Long version)
        implements DirectoryForm<SiteDetails> {

    @Override
    public SiteDetails details(DirectoryFields fields) {
        return new SiteDetails(
                Typed.text(name),
                Typed.perhaps(address),
                Typed.zone("zone", zone).orElseThrow(() -> InvalidInput.of("zone", "required")));
    }
}
