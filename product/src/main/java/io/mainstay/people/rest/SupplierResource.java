package io.mainstay.people.rest;

import io.mainstay.kernel.Gate;
import io.mainstay.people.PeoplePermission;
import io.mainstay.people.application.Numbers;
import io.mainstay.people.application.SupplierService;
import io.mainstay.people.domain.Supplier;
import io.mainstay.people.domain.SupplierDetails;
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

/// Suppliers in the API. `PUT` replaces all that is written down; what is left out is emptied.
@RestController
@RequestMapping("/api/v1/suppliers")
class SupplierResource {

    private static final String PATH = "/api/v1/suppliers/";

    private final SupplierService suppliers;
    private final ListAnswers lists;
    private final Gate gate;

    SupplierResource(SupplierService suppliers, ListAnswers lists, Gate gate) {
        this.suppliers = suppliers;
        this.lists = lists;
        this.gate = gate;
    }

    @GetMapping
    ListJson<Map<String, Object>> list(ListRequest request) {
        gate.require(PeoplePermission.SEE_ORGANISATION);
        return lists.answer(DirectoryLists.SUPPLIERS, request);
    }

    @GetMapping("/{number}")
    ResponseEntity<SupplierJson> show(@PathVariable String number) {
        var supplier = suppliers.get(Numbers.supplier(number));
        return Answers.versioned(supplier.version(), json(supplier));
    }

    @PostMapping
    ResponseEntity<SupplierJson> create(@RequestBody SupplierDetailsJson body) {
        var supplier = suppliers.create(body.details());
        return Answers.created(PATH + supplier.ref(), supplier.version(), json(supplier));
    }

    @PutMapping("/{number}")
    ResponseEntity<SupplierJson> replace(
            @PathVariable String number,
            ExpectedVersion version,
            @RequestBody SupplierDetailsJson body) {
        suppliers.edit(Numbers.supplier(number), version.value(), body.details());
        return show(number);
    }

    @PutMapping("/{number}/activation")
    ResponseEntity<SupplierJson> activate(@PathVariable String number) {
        return activate(number, true);
    }

    @DeleteMapping("/{number}/activation")
    ResponseEntity<SupplierJson> deactivate(@PathVariable String number) {
        return activate(number, false);
    }

    private ResponseEntity<SupplierJson> activate(String number, boolean active) {
        var id = Numbers.supplier(number);
        suppliers.activate(id, suppliers.get(id).version(), active);
        return show(number);
    }

    @PutMapping("/{number}/contacts/{person}")
    ResponseEntity<SupplierJson> add(@PathVariable String number, @PathVariable String person) {
        suppliers.addContact(Numbers.supplier(number), Numbers.person(person));
        return show(number);
    }

    @DeleteMapping("/{number}/contacts/{person}")
    ResponseEntity<SupplierJson> remove(@PathVariable String number, @PathVariable String person) {
        suppliers.removeContact(Numbers.supplier(number), Numbers.person(person));
        return show(number);
    }

    private SupplierJson json(Supplier supplier) {
        var mayEdit = gate.allows(PeoplePermission.EDIT_SUPPLIERS);
        return new SupplierJson(
                supplier.ref().toString(),
                SupplierDetailsJson.of(supplier.details()),
                supplier.contacts().stream().map(person -> "PER-" + person).sorted().toList(),
                supplier.active(),
                mayEdit
                        ? List.of("edit", supplier.active() ? "deactivate" : "activate")
                        : List.of(),
                supplier.version());
    }

    /// @param actions what the caller may do with it
    record SupplierJson(
            String number,
            SupplierDetailsJson details,
            List<String> contacts,
            boolean active,
            List<String> actions,
            long version) {}

    record SupplierDetailsJson(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String website) {

        static SupplierDetailsJson of(SupplierDetails details) {
            return new SupplierDetailsJson(
                    details.name(),
                    details.email().orElse(null),
                    details.phone().orElse(null),
                    details.website().orElse(null));
        }

        SupplierDetails details() {
            return new SupplierDetails(
                    name == null ? "" : name,
                    Optional.ofNullable(email),
                    Optional.ofNullable(phone),
                    Optional.ofNullable(website));
        }
    }
}
