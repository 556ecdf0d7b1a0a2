package io.mainstay.kernel;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The part of the organisation for which something is held.
///
/// @param units with every unit below them
public record Reach(Set<Long> units, Set<Long> sites) {

    public static final Reach NOWHERE = new Reach(Set.of(), Set.of());

    public Reach {
        units = Set.copyOf(units);
        sites = Set.copyOf(sites);
    }

    /// A record belongs here by its unit or by its site; either is enough.
    public boolean covers(Place place) {
        return place.unit().filter(units::contains).isPresent()
                || place.site().filter(sites::contains).isPresent();
    }

    public boolean isNowhere() {
        return units.isEmpty() && sites.isEmpty();
    }

    public Reach and(Reach other) {
        return new Reach(union(units, other.units), union(sites, other.sites));
    }

    private static Set<Long> union(Set<Long> some, Set<Long> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }
}
