package io.mainstay.people.rest;

import static io.mainstay.platform.rest.MergePatch.or;

import io.mainstay.people.domain.SiteDetails;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is told of a site.
final class NewSiteJson extends DetailsJson<SiteDetails> {

    @Nullable Optional<String> name;
    @Nullable Optional<String> address;
    @Nullable Optional<String> zone;

    @Override
    SiteDetails on(SiteDetails before) {
        return new SiteDetails(
                or(name, before.name(), ""),
                or(address, before.address()),
                Zones.read(or(zone, before.zone().getId(), "")));
    }
}
