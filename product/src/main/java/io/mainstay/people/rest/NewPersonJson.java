package io.mainstay.people.rest;

import static io.mainstay.platform.rest.MergePatch.or;

import io.mainstay.people.SiteId;
import io.mainstay.people.SupplierId;
import io.mainstay.people.UnitId;
import io.mainstay.people.domain.PersonDetails;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is told of a person.
final class NewPersonJson extends DetailsJson<PersonDetails> {

    @Nullable Optional<String> name;
    @Nullable Optional<String> email;
    @Nullable Optional<List<String>> phones;
    @Nullable Optional<Long> unit;
    @Nullable Optional<Long> site;
    @Nullable Optional<Long> supplier;
    @Nullable Optional<Boolean> customer;
    @Nullable Optional<String> language;
    @Nullable Optional<String> zone;

    @Override
    PersonDetails on(PersonDetails before) {
        return new PersonDetails(
                or(name, before.name(), ""),
                or(email, before.email()),
                or(phones, before.phones(), List.of()),
                or(unit, before.unit().map(UnitId::value)).map(UnitId::new),
                or(site, before.site().map(SiteId::value)).map(SiteId::new),
                or(supplier, before.supplier().map(SupplierId::value)).map(SupplierId::new),
                or(customer, before.customer(), false),
                or(language, before.language(), "en"),
                or(zone, before.zone().map(ZoneId::getId)).map(Zones::read));
    }
}
