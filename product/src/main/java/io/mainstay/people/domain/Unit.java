package io.mainstay.people.domain;

import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.UnitId;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A part of the organisation that services are delivered to and paid by. Units form a tree.
public record Unit(
        UnitId id, UnitDetails details, Set<PersonId> customers, boolean active, long version)
        implements DirectoryRecord<Unit, UnitDetails>, PeopleGroup<Unit> {

    public Unit {
        customers = Set.copyOf(customers);
    }

    public static Outcome<Unit> create(UnitId id, UnitDetails details) {
        return Outcome.of(new Unit(id, details.checked(), Set.of(), true, 0));
    }

    @Override
    public Outcome<Unit> edit(UnitDetails now) {
        return Outcome.of(new Unit(id, now.checked(), customers, active, version));
    }

    @Override
    public Outcome<Unit> active(boolean now) {
        return Outcome.of(new Unit(id, details, customers, now, version));
    }

    @Override
    public Set<PersonId> people() {
        return customers;
    }

    @Override
    public Outcome<Unit> with(Set<PersonId> now) {
        return Outcome.of(new Unit(id, details, now, active, version));
    }

    @Override
    public RecordRef ref() {
        return id.ref();
    }

    @Override
    public SequencedMap<String, @Nullable String> auditedFields() {
        return new Fields()
                .put("name", details.name())
                .put("parent", details.parent())
                .put("costCentre", details.costCentre())
                .put("openToMembers", details.openToMembers())
                .people("customers", customers)
                .put("active", active)
                .all();
    }
}
