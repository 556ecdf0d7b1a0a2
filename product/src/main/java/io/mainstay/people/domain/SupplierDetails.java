package io.mainstay.people.domain;

import io.mainstay.kernel.Check;
import java.util.Optional;

/// What people write down about a supplier.
public record SupplierDetails(
        String name, Optional<String> email, Optional<String> phone, Optional<String> website)
        implements Details {

    /// What a new one begins with.
    public static final SupplierDetails BLANK =
            new SupplierDetails("", Optional.empty(), Optional.empty(), Optional.empty());

    /// @throws io.mainstay.kernel.InvalidInput naming every field that breaks a rule
    public SupplierDetails checked() {
        new Check()
                .text("name", name, 200)
                .that(email.map(Contact::isMailAddress).orElse(true), "email", "mail-address")
                .that(
                        phone.map(Contact::isPhoneNumber).orElse(true),
                        "phone",
                        "phone-number",
                        phone.orElse(""))
                .that(website.map(Contact::isWebAddress).orElse(true), "website", "web-address")
                .orRefuse();
        return this;
    }
}
