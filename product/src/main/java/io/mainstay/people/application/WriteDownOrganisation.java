package io.mainstay.people.application;

import io.mainstay.kernel.PersonId;
import io.mainstay.people.Organisation;
import io.mainstay.people.SiteId;
import io.mainstay.people.SupplierId;
import io.mainstay.people.TeamId;
import io.mainstay.people.UnitId;
import io.mainstay.people.domain.PersonDetails;
import io.mainstay.people.domain.SiteDetails;
import io.mainstay.people.domain.SupplierDetails;
import io.mainstay.people.domain.TeamDetails;
import io.mainstay.people.domain.UnitDetails;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// An organisation written down through the use cases of the directory.
@Service
@Transactional
class WriteDownOrganisation implements Organisation {

    private final SiteService sites;
    private final UnitService units;
    private final SupplierService suppliers;
    private final PersonService people;
    private final TeamService teams;

    WriteDownOrganisation(
            SiteService sites,
            UnitService units,
            SupplierService suppliers,
            PersonService people,
            TeamService teams) {
        this.sites = sites;
        this.units = units;
        this.suppliers = suppliers;
        this.people = people;
        this.teams = teams;
    }

    @Override
    public SiteId site(String name, String address, ZoneId zone) {
        return sites.create(new SiteDetails(name, Optional.of(address), zone)).id();
    }

    @Override
    public UnitId unit(
            String name, Optional<UnitId> parent, String costCentre, boolean openToMembers) {
        var details = new UnitDetails(name, parent, Optional.of(costCentre), openToMembers);
        return units.create(details).id();
    }

    @Override
    public SupplierId supplier(String name, String email, String phone, String website) {
        var details =
                new SupplierDetails(
                        name, Optional.of(email), Optional.of(phone), Optional.of(website));
        return suppliers.create(details).id();
    }

    @Override
    public PersonId person(NewPerson person) {
        var details =
                new PersonDetails(
                        person.name(),
                        Optional.of(person.email()),
                        person.phones(),
                        person.unit(),
                        person.site(),
                        person.supplier(),
                        person.customer(),
                        person.language(),
                        Optional.empty());
        return people.create(details).id();
    }

    @Override
    public TeamId team(NewTeam team) {
        var details =
                new TeamDetails(
                        team.name(), team.line(), team.supplier(), Optional.of(team.lead()));
        var id = teams.create(details).id();
        join(id, team.members());
        return id;
    }

    @Override
    public void join(TeamId team, Set<PersonId> newcomers) {
        newcomers.forEach(person -> teams.addMember(team, person));
    }

    @Override
    public void contacts(SupplierId supplier, Set<PersonId> newcomers) {
        newcomers.forEach(person -> suppliers.addContact(supplier, person));
    }
}
