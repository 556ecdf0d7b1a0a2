package io.mainstay.people.application;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.people.PeoplePermission;
import io.mainstay.people.SupplierId;
import io.mainstay.people.domain.Supplier;
import io.mainstay.people.domain.SupplierDetails;
import io.mainstay.people.domain.SupplierRepository;
import io.mainstay.people.persistence.OrganisationVisibility;
import io.mainstay.platform.access.Visible;
import io.mainstay.platform.audit.Ledger;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps suppliers and whom we call there.
@Service
@Transactional
public class SupplierService {

    private final SupplierRepository suppliers;
    private final Gate gate;
    private final Ledger ledger;

    SupplierService(SupplierRepository suppliers, Gate gate, Ledger ledger) {
        this.suppliers = suppliers;
        this.gate = gate;
        this.ledger = ledger;
    }

    @Transactional(readOnly = true)
    public Supplier get(SupplierId id) {
        return suppliers.get(id, Visible.now(OrganisationVisibility.SUPPLIER));
    }

    public Supplier create(SupplierDetails details) {
        gate.require(PeoplePermission.EDIT_SUPPLIERS);
        var outcome = Supplier.create(suppliers.nextId(), details);
        suppliers.add(outcome.record());
        return ledger.created(outcome);
    }

    public void edit(SupplierId id, long version, SupplierDetails details) {
        act(current(id, version), "EDIT", before -> before.edit(details));
    }

    public void addContact(SupplierId id, PersonId person) {
        act(get(id), "ADD_CONTACT", supplier -> supplier.add(person));
    }

    public void removeContact(SupplierId id, PersonId person) {
        act(get(id), "REMOVE_CONTACT", supplier -> supplier.remove(person));
    }

    public void activate(SupplierId id, long version, boolean active) {
        act(
                current(id, version),
                active ? "ACTIVATE" : "DEACTIVATE",
                supplier -> supplier.active(active));
    }

    private Supplier current(SupplierId id, long version) {
        var supplier = get(id);
        if (supplier.version() != version) {
            throw new StaleRecord(supplier.ref(), supplier.version());
        }
        return supplier;
    }

    private void act(Supplier before, String action, Function<Supplier, Outcome<Supplier>> work) {
        gate.require(PeoplePermission.EDIT_SUPPLIERS);
        var outcome = work.apply(before);
        suppliers.update(outcome.record());
        ledger.changed(before, outcome, action);
    }
}
