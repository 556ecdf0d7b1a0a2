package io.mainstay.people.web;

import static io.mainstay.people.web.DirectoryFormPage.Control.text;

import io.mainstay.people.SupplierId;
import io.mainstay.people.application.SupplierService;
import io.mainstay.people.domain.Supplier;
import io.mainstay.people.domain.SupplierDetails;
import io.mainstay.people.web.DirectoryFormPage.Control;
import io.mainstay.people.web.DirectoryRecordPage.Fact;
import io.mainstay.people.web.DirectoryRecordPage.Group;
import io.mainstay.platform.web.Submitted;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The pages of suppliers.
@Controller
@RequestMapping("/suppliers")
class SupplierPages extends DirectoryPages<SupplierId, Supplier, SupplierDetails, SupplierForm> {

    private final SupplierService suppliers;

    SupplierPages(SupplierService suppliers, DirectoryDesk desk) {
        super(DirectoryLooks.SUPPLIERS, suppliers, desk);
        this.suppliers = suppliers;
    }

    @Override
    List<Control> controls(SupplierDetails details) {
        return List.of(
                text("name", details.name()).needed(),
                text("email", details.email()),
                text("phone", details.phone()),
                text("website", details.website()));
    }

    @Override
    List<Fact> facts(Supplier supplier) {
        var details = supplier.details();
        return List.of(
                Fact.of("email", details.email()).at("mailto:" + details.email().orElse("")),
                Fact.of("phone", details.phone()),
                Fact.of("website", details.website()).at(details.website().orElse("")));
    }

    @Override
    List<Group> groups(Supplier supplier, String href) {
        return List.of(fields().group(href, "contacts", supplier.contacts(), mayEdit()));
    }

    @PostMapping("/{number}/contacts")
    String add(@PathVariable String number, Submitted<PersonNamed> form, Model model) {
        return adding(number, form, model, suppliers::addContact);
    }

    @PostMapping("/{number}/contacts/{person}/removal")
    String remove(@PathVariable String number, @PathVariable String person) {
        return removing(number, person, suppliers::removeContact);
    }
}
