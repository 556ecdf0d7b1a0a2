package io.mainstay.people.application;

import static io.mainstay.people.PeoplePermission.EDIT_ORGANISATION;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.UnitId;
import io.mainstay.people.domain.DirectoryRepository;
import io.mainstay.people.domain.Unit;
import io.mainstay.people.domain.UnitDetails;
import io.mainstay.people.persistence.OrganisationVisibility;
import io.mainstay.platform.audit.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the tree of business units and who pays for each.
@Service
@Transactional
public class UnitService extends DirectoryService<UnitId, Unit, UnitDetails> {

    UnitService(DirectoryRepository<UnitId, Unit> units, Gate gate, Ledger ledger) {
        super(
                new Kind<>(
                        Numbers::unit,
                        UnitDetails.BLANK,
                        Unit::create,
                        OrganisationVisibility.UNIT,
                        EDIT_ORGANISATION,
                        EDIT_ORGANISATION),
                units,
                gate,
                ledger);
    }

    public void addCustomer(UnitId id, PersonId person) {
        act(id, "ADD_CUSTOMER", unit -> unit.add(person));
    }

    public void removeCustomer(UnitId id, PersonId person) {
        act(id, "REMOVE_CUSTOMER", unit -> unit.remove(person));
    }
}
