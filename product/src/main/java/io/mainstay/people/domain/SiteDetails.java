package io.mainstay.people.domain;

import io.mainstay.kernel.Check;
import java.time.ZoneId;
import java.util.Optional;

/// What people write down about a site.
///
/// @param zone its clock, which its people have unless they say otherwise
public record SiteDetails(String name, Optional<String> address, ZoneId zone) implements Details {

    /// What a new one begins with.
    public static final SiteDetails BLANK =
            new SiteDetails("", Optional.empty(), java.time.ZoneOffset.UTC);

    /// @throws io.mainstay.kernel.InvalidInput naming every field that breaks a rule
    public SiteDetails checked() {
        new Check()
                .text("name", name, 200)
                .optionalText("address", address.orElse(null), 1000)
                .orRefuse();
        return this;
    }
}
