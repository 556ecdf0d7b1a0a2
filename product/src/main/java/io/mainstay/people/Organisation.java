package io.mainstay.people;

import io.mainstay.kernel.PersonId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes down a whole organisation, one thing after the other. Every verb asks leave and is
/// audited as on the pages of the directory.
public interface Organisation {

    SiteId site(String name, String address, ZoneId zone);

    UnitId unit(String name, Optional<UnitId> parent, String costCentre, boolean openToMembers);

    SupplierId supplier(String name, String email, String phone, String website);

    PersonId person(NewPerson person);

    TeamId team(NewTeam team);

    void join(TeamId team, Set<PersonId> people);

    /// People whom we call at the supplier.
    void contacts(SupplierId supplier, Set<PersonId> people);

    /// Somebody to be written down.
    ///
    /// @param customer commissions and pays for services
    record NewPerson(
            String name,
            String email,
            List<String> phones,
            Optional<UnitId> unit,
            Optional<SiteId> site,
            Optional<SupplierId> supplier,
            boolean customer,
            String language) {}

    /// A team to be made.
    record NewTeam(
            String name,
            int line,
            Optional<SupplierId> supplier,
            PersonId lead,
            Set<PersonId> members) {}
}
