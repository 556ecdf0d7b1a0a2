package io.mainstay.sample.application;

import io.mainstay.classification.CategoryId;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.SiteId;
import io.mainstay.people.SupplierId;
import io.mainstay.people.TeamId;
import io.mainstay.people.UnitId;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The organisation as it was founded.
///
/// @param people everybody by name
record House(
        List<Caller> callers,
        Map<String, Crew> crews,
        Map<String, CategoryId> categories,
        Map<String, PersonId> people,
        Parts parts) {

    static final String DESK = "Service Desk";

    /// Somebody who uses services.
    record Caller(PersonId id, String name, UnitId unit, SiteId site, ZoneId zone) {

        String firstName() {
            return name.substring(0, name.indexOf(' '));
        }
    }

    /// A team and who works in it; the first leads.
    record Crew(TeamId id, String name, int line, boolean supplier, List<PersonId> members) {

        Optional<PersonId> lead() {
            return Optional.of(members.getFirst());
        }
    }

    /// Where people belong, by name.
    record Parts(Map<String, SiteId> sites, Map<String, UnitId> units, SupplierId supplier) {}

    SiteId site(String name) {
        return Objects.requireNonNull(parts.sites().get(name), name);
    }

    UnitId unit(String name) {
        return Objects.requireNonNull(parts.units().get(name), name);
    }

    /// The firm of the supplier's people.
    SupplierId firm() {
        return parts.supplier();
    }

    Crew desk() {
        return crew(DESK);
    }

    Crew crew(String name) {
        return Objects.requireNonNull(crews.get(name), name);
    }

    Crew supplier() {
        return crews.values().stream().filter(Crew::supplier).findFirst().orElseThrow();
    }

    /// Teams of the organisation behind the desk, by name.
    List<Crew> backOffice() {
        return crews.values().stream().filter(crew -> crew.line() > 1 && !crew.supplier()).toList();
    }

    CategoryId category(String path) {
        return Objects.requireNonNull(categories.get(path), path);
    }

    Caller caller(String name) {
        return callers.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    PersonId person(String name) {
        return Objects.requireNonNull(people.get(name), name);
    }
}
