package io.mainstay.people.rest;

import io.mainstay.kernel.Gate;
import io.mainstay.people.PeoplePermission;
import io.mainstay.people.UnitId;
import io.mainstay.people.application.Numbers;
import io.mainstay.people.application.UnitService;
import io.mainstay.people.domain.Unit;
import io.mainstay.people.domain.UnitDetails;
import io.mainstay.people.persistence.DirectoryLists;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.rest.Answers;
import io.mainstay.platform.rest.ExpectedVersion;
import io.mainstay.platform.rest.ListAnswers;
import io.mainstay.platform.rest.ListJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Business units in the API. `PUT` replaces all that is written down; what is left out is emptied.
@RestController
@RequestMapping("/api/v1/units")
class UnitResource {

    private static final String PATH = "/api/v1/units/";

    private final UnitService units;
    private final ListAnswers lists;
    private final Gate gate;

    UnitResource(UnitService units, ListAnswers lists, Gate gate) {
        this.units = units;
        this.lists = lists;
        this.gate = gate;
    }

    @GetMapping
    ListJson<Map<String, Object>> list(ListRequest request) {
        gate.require(PeoplePermission.SEE_ORGANISATION);
        return lists.answer(DirectoryLists.UNITS, request);
    }

    @GetMapping("/{number}")
    ResponseEntity<UnitJson> show(@PathVariable String number) {
        var unit = units.get(Numbers.unit(number));
        return Answers.versioned(unit.version(), json(unit));
    }

    @PostMapping
    ResponseEntity<UnitJson> create(@RequestBody UnitDetailsJson body) {
        var unit = units.create(body.details());
        return Answers.created(PATH + unit.ref(), unit.version(), json(unit));
    }

    @PutMapping("/{number}")
    ResponseEntity<UnitJson> replace(
            @PathVariable String number,
            ExpectedVersion version,
            @RequestBody UnitDetailsJson body) {
        units.edit(Numbers.unit(number), version.value(), body.details());
        return show(number);
    }

    @PutMapping("/{number}/activation")
    ResponseEntity<UnitJson> activate(@PathVariable String number) {
        return activate(number, true);
    }

    @DeleteMapping("/{number}/activation")
    ResponseEntity<UnitJson> deactivate(@PathVariable String number) {
        return activate(number, false);
    }

    private ResponseEntity<UnitJson> activate(String number, boolean active) {
        var id = Numbers.unit(number);
        units.activate(id, units.get(id).version(), active);
        return show(number);
    }

    @PutMapping("/{number}/customers/{person}")
    ResponseEntity<UnitJson> add(@PathVariable String number, @PathVariable String person) {
        units.addCustomer(Numbers.unit(number), Numbers.person(person));
        return show(number);
    }

    @DeleteMapping("/{number}/customers/{person}")
    ResponseEntity<UnitJson> remove(@PathVariable String number, @PathVariable String person) {
        units.removeCustomer(Numbers.unit(number), Numbers.person(person));
        return show(number);
    }

    private UnitJson json(Unit unit) {
        var mayEdit = gate.allows(PeoplePermission.EDIT_ORGANISATION);
        return new UnitJson(
                unit.ref().toString(),
                UnitDetailsJson.of(unit.details()),
                unit.customers().stream().map(person -> "PER-" + person).sorted().toList(),
                unit.active(),
                mayEdit ? List.of("edit", unit.active() ? "deactivate" : "activate") : List.of(),
                unit.version());
    }

    /// @param actions what the caller may do with it
    record UnitJson(
            String number,
            UnitDetailsJson details,
            List<String> customers,
            boolean active,
            List<String> actions,
            long version) {}

    record UnitDetailsJson(
            @Nullable String name,
            @Nullable Long parent,
            @Nullable String costCentre,
            @Nullable Boolean openToMembers) {

        static UnitDetailsJson of(UnitDetails details) {
            return new UnitDetailsJson(
                    details.name(),
                    details.parent().map(UnitId::value).orElse(null),
                    details.costCentre().orElse(null),
                    details.openToMembers());
        }

        UnitDetails details() {
            return new UnitDetails(
                    name == null ? "" : name,
                    Optional.ofNullable(parent).map(UnitId::new),
                    Optional.ofNullable(costCentre),
                    Boolean.TRUE.equals(openToMembers));
        }
    }
}
