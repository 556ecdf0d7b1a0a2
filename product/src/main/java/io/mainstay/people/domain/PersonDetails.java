package io.mainstay.people.domain;

import io.mainstay.kernel.Check;
import io.mainstay.people.SiteId;
import io.mainstay.people.SupplierId;
import io.mainstay.people.UnitId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What people write down about a person.
///
/// @param customer commissions and pays for services; says nothing about using them
/// @param zone empty: the site's
public record PersonDetails(
        String name,
        Optional<String> email,
        List<String> phones,
        Optional<UnitId> unit,
        Optional<SiteId> site,
        Optional<SupplierId> supplier,
        boolean customer,
        String language,
        Optional<ZoneId> zone)
        implements Details {

    private static final int MOST_PHONES = 10;

    /// A person of whom only the name is known.
    public static PersonDetails named(String name) {
        return new PersonDetails(
                name,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                "en",
                Optional.empty());
    }

    public PersonDetails reachedUnder(List<String> numbers) {
        return new PersonDetails(
                name, email, numbers, unit, site, supplier, customer, language, zone);
    }

    /// @throws io.mainstay.kernel.InvalidInput naming every field that breaks a rule
    public PersonDetails checked() {
        var check =
                new Check()
                        .text("name", name, 200)
                        .that(
                                email.map(Contact::isMailAddress).orElse(true),
                                "email",
                                "mail-address")
                        .that(
                                phones.size() <= MOST_PHONES,
                                "phones",
                                "too-many-phones",
                                MOST_PHONES)
                        .that(language.matches("[a-z]{2,3}(-[A-Z]{2})?"), "language", "language");
        phones.forEach(
                phone -> check.that(Contact.isPhoneNumber(phone), "phones", "phone-number", phone));
        check.orRefuse();
        return this;
    }
}
