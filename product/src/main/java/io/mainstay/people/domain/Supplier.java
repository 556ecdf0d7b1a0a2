package io.mainstay.people.domain;

import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.SupplierId;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A third party that delivers what we need to keep our services going.
///
/// @param contacts the people we call there
public record Supplier(
        SupplierId id,
        SupplierDetails details,
        Set<PersonId> contacts,
        boolean active,
        long version)
        implements DirectoryRecord<Supplier, SupplierDetails>, PeopleGroup<Supplier> {

    public Supplier {
        contacts = Set.copyOf(contacts);
    }

    public static Outcome<Supplier> create(SupplierId id, SupplierDetails details) {
        return Outcome.of(new Supplier(id, details.checked(), Set.of(), true, 0));
    }

    @Override
    public Outcome<Supplier> edit(SupplierDetails now) {
        return Outcome.of(new Supplier(id, now.checked(), contacts, active, version));
    }

    @Override
    public Outcome<Supplier> active(boolean now) {
        return Outcome.of(new Supplier(id, details, contacts, now, version));
    }

    @Override
    public Set<PersonId> people() {
        return contacts;
    }

    @Override
    public Outcome<Supplier> with(Set<PersonId> now) {
        return Outcome.of(new Supplier(id, details, now, active, version));
    }

    @Override
    public RecordRef ref() {
        return id.ref();
    }

    @Override
    public SequencedMap<String, @Nullable String> auditedFields() {
        return new Fields()
                .put("name", details.name())
                .put("email", details.email())
                .put("phone", details.phone())
                .put("website", details.website())
                .people("contacts", contacts)
                .put("active", active)
                .all();
    }
}
