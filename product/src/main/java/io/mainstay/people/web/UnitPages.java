package io.mainstay.people.web;

import static io.mainstay.people.web.DirectoryFormPage.Control.choice;
import static io.mainstay.people.web.DirectoryFormPage.Control.text;

import io.mainstay.kernel.Gate;
import io.mainstay.people.PeoplePermission;
import io.mainstay.people.application.Numbers;
import io.mainstay.people.application.UnitService;
import io.mainstay.people.domain.Unit;
import io.mainstay.people.domain.UnitDetails;
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

/// The pages of units.
@Controller
@RequestMapping("/units")
class UnitPages {

    private static final String KIND = "people.unit";
    private static final String PATH = "/units/";

    private final UnitService units;
    private final DirectoryFields fields;
    private final ListViews lists;
    private final Gate gate;

    UnitPages(UnitService units, DirectoryFields fields, ListViews lists, Gate gate) {
        this.units = units;
        this.fields = fields;
        this.lists = lists;
        this.gate = gate;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model) {
        gate.require(PeoplePermission.SEE_ORGANISATION);
        var create = mayEdit() ? Optional.of(PATH + "new") : Optional.<String>empty();
        model.addAttribute(
                "page", new DirectoryListPage(lists.show(DirectoryLooks.UNITS, request), create));
        return "people/list";
    }

    @GetMapping("/new")
    String blank(Model model) {
        gate.require(PeoplePermission.EDIT_ORGANISATION);
        model.addAttribute(
                "page",
                new DirectoryFormPage(
                        KIND,
                        Optional.empty(),
                        PATH + "new",
                        "/units",
                        Optional.empty(),
                        controls(new UnitDetails("", Optional.empty(), Optional.empty(), false))));
        return "people/form";
    }

    @PostMapping("/new")
    String create(Submitted<UnitForm> form, Model model) {
        return form.attempt(
                sent -> {
                    var created = units.create(sent.details());
                    return form.then(
                            PATH + created.ref(),
                            "people.notice.created",
                            created.details().name());
                },
                () -> blank(model));
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("page", page(units.get(Numbers.unit(number))));
        return "people/show";
    }

    @GetMapping("/{number}/details")
    String details(@PathVariable String number, Model model) {
        var unit = units.get(Numbers.unit(number));
        gate.require(PeoplePermission.EDIT_ORGANISATION);
        model.addAttribute(
                "page",
                new DirectoryFormPage(
                        KIND,
                        Optional.of(unit.details().name()),
                        PATH + number + "/details",
                        PATH + unit.ref(),
                        Optional.of(unit.version()),
                        controls(unit.details())));
        return "people/form";
    }

    @PostMapping("/{number}/details")
    String edit(@PathVariable String number, Submitted<UnitForm> form, Model model) {
        return form.attempt(
                sent -> {
                    units.edit(Numbers.unit(number), sent.versionRead(), sent.details());
                    return form.then(PATH + number, "people.notice.saved");
                },
                () -> details(number, model));
    }

    @PostMapping("/{number}/activation")
    String activate(@PathVariable String number, Submitted<Activation> form, Model model) {
        return form.attempt(
                sent -> {
                    units.activate(Numbers.unit(number), sent.versionRead(), sent.on());
                    return form.then(PATH + number, "people.notice.saved");
                },
                () -> show(number, model));
    }

    @PostMapping("/{number}/customers")
    String add(@PathVariable String number, Submitted<PersonNamed> form, Model model) {
        return form.attempt(
                sent -> {
                    units.addCustomer(Numbers.unit(number), fields.meant("person", sent.typed()));
                    return form.then(PATH + number, "people.notice.added");
                },
                () -> show(number, model));
    }

    @PostMapping("/{number}/customers/{person}/removal")
    String remove(@PathVariable String number, @PathVariable String person) {
        units.removeCustomer(Numbers.unit(number), Numbers.person(person));
        return "redirect:" + PATH + number;
    }

    private DirectoryRecordPage page(Unit unit) {
        var href = PATH + unit.ref();
        return new DirectoryRecordPage(
                KIND,
                unit.ref().toString(),
                unit.details().name(),
                unit.active(),
                href,
                "/units",
                mayEdit() ? Optional.of(new Change(unit.version())) : Optional.empty(),
                facts(unit.details()),
                List.of(fields.group(href, "customers", unit.customers(), mayEdit())));
    }

    private boolean mayEdit() {
        return gate.allows(PeoplePermission.EDIT_ORGANISATION);
    }

    private List<Fact> facts(UnitDetails details) {
        return List.of(
                Fact.of("parent", details.parent().map(fields::unit))
                        .at(PATH + "UNIT-" + details.parent().map(Object::toString).orElse("")),
                Fact.of("costCentre", details.costCentre()),
                Fact.of("openToMembers", details.openToMembers()));
    }

    private List<Control> controls(UnitDetails details) {
        return List.of(
                text("name", details.name()).needed(),
                choice("parent", details.parent(), fields.units()),
                text("costCentre", details.costCentre()),
                Control.box("openToMembers", details.openToMembers()));
    }
}
