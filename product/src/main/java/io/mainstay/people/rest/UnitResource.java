package io.mainstay.people.rest;

import io.mainstay.kernel.Gate;
import io.mainstay.people.UnitId;
import io.mainstay.people.application.UnitService;
import io.mainstay.people.domain.Unit;
import io.mainstay.people.domain.UnitDetails;
import io.mainstay.people.persistence.DirectoryLists;
import io.mainstay.platform.rest.ListAnswers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Business units in the API.
@RestController
@RequestMapping(UnitResource.PATH)
class UnitResource
        extends DirectoryResource<UnitId, Unit, UnitDetails, NewUnitJson, UnitResource.UnitJson> {

    static final String PATH = "/api/v1/units";

    private final UnitService units;

    UnitResource(UnitService units, ListAnswers lists, Gate gate) {
        super(PATH, DirectoryLists.UNITS, units, lists, gate);
        this.units = units;
    }

    @PutMapping("/{number}/customers/{person}")
    ResponseEntity<UnitJson> add(@PathVariable String number, @PathVariable String person) {
        return with(number, person, units::addCustomer);
    }

    @DeleteMapping("/{number}/customers/{person}")
    ResponseEntity<UnitJson> remove(@PathVariable String number, @PathVariable String person) {
        return with(number, person, units::removeCustomer);
    }

    @Override
    UnitJson json(Unit unit, List<String> actions) {
        return new UnitJson(
                unit.ref().toString(),
                UnitDetailsJson.of(unit.details()),
                refs(unit.customers()),
                unit.active(),
                actions,
                unit.version());
    }

    record UnitJson(
            String number,
            UnitDetailsJson details,
            List<String> customers,
            boolean active,
            List<String> actions,
            long version) {}

    record UnitDetailsJson(
            String name,
            @Nullable Long parent,
            @Nullable String costCentre,
            boolean openToMembers) {

        static UnitDetailsJson of(UnitDetails details) {
            return new UnitDetailsJson(
                    details.name(),
                    details.parent().map(UnitId::value).orElse(null),
                    details.costCentre().orElse(null),
                    details.openToMembers());
        }
    }
}
