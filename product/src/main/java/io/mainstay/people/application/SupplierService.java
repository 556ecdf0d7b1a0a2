package io.mainstay.people.application;

import static io.mainstay.people.PeoplePermission.EDIT_SUPPLIERS;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.SupplierId;
import io.mainstay.people.domain.DirectoryRepository;
import io.mainstay.people.domain.Supplier;
import io.mainstay.people.domain.SupplierDetails;
import io.mainstay.people.persistence.OrganisationVisibility;
import io.mainstay.platform.audit.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps suppliers and whom we call there.
@Service
@Transactional
public class SupplierService extends DirectoryService<SupplierId, Supplier, SupplierDetails> {

    SupplierService(DirectoryRepository<SupplierId, Supplier> suppliers, Gate gate, Ledger ledger) {
        super(
                new Kind<>(
                        Numbers::supplier,
                        SupplierDetails.BLANK,
                        Supplier::create,
                        OrganisationVisibility.SUPPLIER,
                        EDIT_SUPPLIERS,
                        EDIT_SUPPLIERS),
                suppliers,
                gate,
                ledger);
    }

    public void addContact(SupplierId id, PersonId person) {
        act(id, "ADD_CONTACT", supplier -> supplier.add(person));
    }

    public void removeContact(SupplierId id, PersonId person) {
        act(id, "REMOVE_CONTACT", supplier -> supplier.remove(person));
    }
}
