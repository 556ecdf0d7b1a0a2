package io.mainstay.people.web;

import static io.mainstay.people.web.DirectoryFormPage.Control.text;

import io.mainstay.kernel.Gate;
import io.mainstay.people.PeoplePermission;
import io.mainstay.people.application.Numbers;
import io.mainstay.people.application.SupplierService;
import io.mainstay.people.domain.Supplier;
import io.mainstay.people.domain.SupplierDetails;
import io.mainstay.people.web.DirectoryFormPage.Control;
import io.mainstay.people.web.DirectoryRecordPage.Change;
import io.mainstay.people.web.DirectoryRecordPage.Fact;
import io.mainstay.platform.web.Submitted;
import io.mainstay.platform.web.list.ListViews;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The pages of suppliers.
@Controller
@RequestMapping("/suppliers")
class SupplierPages {

    private static final String KIND = "people.supplier";
    private static final String PATH = "/suppliers/";

    private final SupplierService suppliers;
    private final DirectoryFields fields;
    private final ListViews lists;
    private final Gate gate;

    SupplierPages(SupplierService suppliers, DirectoryFields fields, ListViews lists, Gate gate) {
        this.suppliers = suppliers;
        this.fields = fields;
        this.lists = lists;
        this.gate = gate;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model) {
        gate.require(PeoplePermission.SEE_ORGANISATION);
        var create = mayEdit() ? Optional.of(PATH + "new") : Optional.<String>empty();
        model.addAttribute(
                "page",
                new DirectoryListPage(lists.show(DirectoryLooks.SUPPLIERS, request), create));
        return "people/list";
    }

    @GetMapping("/new")
    String blank(Model model) {
        gate.require(PeoplePermission.EDIT_SUPPLIERS);
        model.addAttribute(
                "page",
                new DirectoryFormPage(
                        KIND,
                        Optional.empty(),
                        PATH + "new",
                        "/suppliers",
                        Optional.empty(),
                        controls(
                                new SupplierDetails(
                                        "",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()))));
        return "people/form";
    }

    @PostMapping("/new")
    String create(Submitted<SupplierForm> form, Model model) {
        return form.attempt(
                sent -> {
                    var created = suppliers.create(sent.details());
                    return form.then(
                            PATH + created.ref(),
                            "people.notice.created",
                            created.details().name());
                },
                () -> blank(model));
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("page", page(suppliers.get(Numbers.supplier(number))));
        return "people/show";
    }

    @GetMapping("/{number}/details")
    String details(@PathVariable String number, Model model) {
        var supplier = suppliers.get(Numbers.supplier(number));
        gate.require(PeoplePermission.EDIT_SUPPLIERS);
        model.addAttribute(
                "page",
                new DirectoryFormPage(
                        KIND,
                        Optional.of(supplier.details().name()),
                        PATH + number + "/details",
                        PATH + supplier.ref(),
                        Optional.of(supplier.version()),
                        controls(supplier.details())));
        return "people/form";
    }

    @PostMapping("/{number}/details")
    String edit(@PathVariable String number, Submitted<SupplierForm> form, Model model) {
        return form.attempt(
                sent -> {
                    suppliers.edit(Numbers.supplier(number), sent.versionRead(), sent.details());
                    return form.then(PATH + number, "people.notice.saved");
                },
                () -> details(number, model));
    }

    @PostMapping("/{number}/activation")
    String activate(@PathVariable String number, Submitted<Activation> form, Model model) {
        return form.attempt(
                sent -> {
                    suppliers.activate(Numbers.supplier(number), sent.versionRead(), sent.on());
                    return form.then(PATH + number, "people.notice.saved");
                },
                () -> show(number, model));
    }

    @PostMapping("/{number}/contacts")
    String add(@PathVariable String number, Submitted<PersonNamed> form, Model model) {
        return form.attempt(
                sent -> {
                    suppliers.addContact(
                            Numbers.supplier(number), fields.meant("person", sent.typed()));
                    return form.then(PATH + number, "people.notice.added");
                },
                () -> show(number, model));
    }

    @PostMapping("/{number}/contacts/{person}/removal")
    String remove(@PathVariable String number, @PathVariable String person) {
        suppliers.removeContact(Numbers.supplier(number), Numbers.person(person));
        return "redirect:" + PATH + number;
    }

    private DirectoryRecordPage page(Supplier supplier) {
        var href = PATH + supplier.ref();
        return new DirectoryRecordPage(
                KIND,
                supplier.ref().toString(),
                supplier.details().name(),
                supplier.active(),
                href,
                "/suppliers",
                mayEdit() ? Optional.of(new Change(supplier.version())) : Optional.empty(),
                facts(supplier.details()),
                List.of(fields.group(href, "contacts", supplier.contacts(), mayEdit())));
    }

    private boolean mayEdit() {
        return gate.allows(PeoplePermission.EDIT_SUPPLIERS);
    }

    private static List<Fact> facts(SupplierDetails details) {
        return List.of(
                Fact.of("email", details.email()).at("mailto:" + details.email().orElse("")),
                Fact.of("phone", details.phone()),
                Fact.of("website", details.website()).at(details.website().orElse("")));
    }

    private List<Control> controls(SupplierDetails details) {
        return List.of(
                text("name", details.name()).needed(),
                text("email", details.email()),
                text("phone", details.phone()),
                text("website", details.website()));
    }
}
