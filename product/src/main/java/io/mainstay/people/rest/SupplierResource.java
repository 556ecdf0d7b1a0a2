package io.mainstay.people.rest;

import io.mainstay.kernel.Gate;
import io.mainstay.people.SupplierId;
import io.mainstay.people.application.SupplierService;
import io.mainstay.people.domain.Supplier;
import io.mainstay.people.domain.SupplierDetails;
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

/// Suppliers in the API.
@RestController
@RequestMapping(SupplierResource.PATH)
class SupplierResource
        extends DirectoryResource<
                SupplierId,
                Supplier,
                SupplierDetails,
                NewSupplierJson,
                SupplierResource.SupplierJson> {

    static final String PATH = "/api/v1/suppliers";

    private final SupplierService suppliers;

    SupplierResource(SupplierService suppliers, ListAnswers lists, Gate gate) {
        super(PATH, DirectoryLists.SUPPLIERS, suppliers, lists, gate);
        this.suppliers = suppliers;
    }

    @PutMapping("/{number}/contacts/{person}")
    ResponseEntity<SupplierJson> add(@PathVariable String number, @PathVariable String person) {
        return with(number, person, suppliers::addContact);
    }

    @DeleteMapping("/{number}/contacts/{person}")
    ResponseEntity<SupplierJson> remove(@PathVariable String number, @PathVariable String person) {
        return with(number, person, suppliers::removeContact);
    }

    @Override
    SupplierJson json(Supplier supplier, List<String> actions) {
        return new SupplierJson(
                supplier.ref().toString(),
                SupplierDetailsJson.of(supplier.details()),
                refs(supplier.contacts()),
                supplier.active(),
                actions,
                supplier.version());
    }

    record SupplierJson(
            String number,
            SupplierDetailsJson details,
            List<String> contacts,
            boolean active,
            List<String> actions,
            long version) {}

    record SupplierDetailsJson(
            String name, @Nullable String email, @Nullable String phone, @Nullable String website) {

        static SupplierDetailsJson of(SupplierDetails details) {
            return new SupplierDetailsJson(
                    details.name(),
                    details.email().orElse(null),
                    details.phone().orElse(null),
                    details.website().orElse(null));
        }
    }
}
