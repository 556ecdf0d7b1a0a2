package io.mainstay.people.application;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.people.PeoplePermission;
import io.mainstay.people.UnitId;
import io.mainstay.people.domain.Unit;
import io.mainstay.people.domain.UnitDetails;
import io.mainstay.people.domain.UnitRepository;
import io.mainstay.people.persistence.OrganisationVisibility;
import io.mainstay.platform.access.Visible;
import io.mainstay.platform.audit.Ledger;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the tree of business units and who pays for each.
@Service
@Transactional
public class UnitService {

    private final UnitRepository units;
    private final Gate gate;
    private final Ledger ledger;

    UnitService(UnitRepository units, Gate gate, Ledger ledger) {
        this.units = units;
        this.gate = gate;
        this.ledger = ledger;
    }

    @Transactional(readOnly = true)
    public Unit get(UnitId id) {
        return units.get(id, Visible.now(OrganisationVisibility.UNIT));
    }

    public Unit create(UnitDetails details) {
        gate.require(PeoplePermission.EDIT_ORGANISATION);
        var outcome = Unit.create(units.nextId(), details);
        units.add(outcome.record());
        return ledger.created(outcome);
    }

    public void edit(UnitId id, long version, UnitDetails details) {
        act(current(id, version), "EDIT", before -> before.edit(details));
    }

    public void addCustomer(UnitId id, PersonId person) {
        act(get(id), "ADD_CUSTOMER", unit -> unit.add(person));
    }

    public void removeCustomer(UnitId id, PersonId person) {
        act(get(id), "REMOVE_CUSTOMER", unit -> unit.remove(person));
    }

    public void activate(UnitId id, long version, boolean active) {
        act(current(id, version), active ? "ACTIVATE" : "DEACTIVATE", unit -> unit.active(active));
    }

    private Unit current(UnitId id, long version) {
        var unit = get(id);
        if (unit.version() != version) {
            throw new StaleRecord(unit.ref(), unit.version());
        }
        return unit;
    }

    private void act(Unit before, String action, Function<Unit, Outcome<Unit>> work) {
        gate.require(PeoplePermission.EDIT_ORGANISATION);
        var outcome = work.apply(before);
        units.update(outcome.record());
        ledger.changed(before, outcome, action);
    }
}
