package io.mainstay.bulletin;

import io.mainstay.people.SiteId;
import io.mainstay.people.SupplierId;
import io.mainstay.people.UnitId;
import java.util.Set;

/// Whom a bulletin is for: whoever works at one of the sites or belongs to one of the business
/// units or below; with neither, everybody of the house. A supplier's people only where their
/// supplier is named.
public record Addressees(Set<SiteId> sites, Set<UnitId> units, Set<SupplierId> suppliers) {

    public static final Addressees HOUSE = new Addressees(Set.of(), Set.of(), Set.of());

    public Addressees {
        sites = Set.copyOf(sites);
        units = Set.copyOf(units);
        suppliers = Set.copyOf(suppliers);
    }

    /// Whether everybody who works for no supplier is meant.
    public boolean isWholeHouse() {
        return sites.isEmpty() && units.isEmpty();
    }
}
