package io.mainstay.bulletin.web;

import static java.util.stream.Collectors.toSet;

import io.mainstay.bulletin.Addressees;
import io.mainstay.bulletin.persistence.Places;
import io.mainstay.bulletin.persistence.Places.Named;
import io.mainstay.people.SiteId;
import io.mainstay.people.SupplierId;
import io.mainstay.people.UnitId;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.pick.Pick;
import io.mainstay.platform.web.pick.Pickers;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Offers the parts of the organisation that a bulletin can be for.
@Component
class OfferedPlaces {

    private static final int MOST = 2_000;

    private final Pickers pickers;
    private final Places places;

    OfferedPlaces(Pickers pickers, Places places) {
        this.pickers = pickers;
        this.places = places;
    }

    Choices offered(Addressees now) {
        return new Choices(
                offered("site", places.sites(sites(now))),
                offered("unit", places.units(units(now))),
                offered("supplier", places.suppliers(suppliers(now))));
    }

    /// The names of those whom it is for, in the order of sites, units and suppliers.
    List<String> named(Addressees now) {
        return Stream.of(
                        places.sites(sites(now)),
                        places.units(units(now)),
                        places.suppliers(suppliers(now)))
                .flatMap(List::stream)
                .map(Named::name)
                .toList();
    }

    /// What is named already stays in the list, also when it is no longer offered.
    private List<Choice> offered(String kind, List<Named> named) {
        var picks = pickers.offered(kind, "", MOST);
        var known = picks.stream().map(Pick::id).collect(toSet());
        var gone = named.stream().filter(one -> !known.contains(Long.toString(one.id())));
        return Stream.concat(
                        picks.stream().map(pick -> Choice.of(pick.id(), pick.typed())),
                        gone.map(one -> Choice.of(one.id(), one.name())))
                .toList();
    }

    private static List<Long> sites(Addressees now) {
        return now.sites().stream().map(SiteId::value).toList();
    }

    private static List<Long> units(Addressees now) {
        return now.units().stream().map(UnitId::value).toList();
    }

    private static List<Long> suppliers(Addressees now) {
        return now.suppliers().stream().map(SupplierId::value).toList();
    }
}
