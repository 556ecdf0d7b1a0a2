package io.mainstay.people.web;

import static io.mainstay.people.web.DirectoryFormPage.Control.choice;
import static io.mainstay.people.web.DirectoryFormPage.Control.text;

import io.mainstay.people.UnitId;
import io.mainstay.people.application.UnitService;
import io.mainstay.people.domain.Unit;
import io.mainstay.people.domain.UnitDetails;
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

/// The pages of business units.
@Controller
@RequestMapping("/units")
class UnitPages extends DirectoryPages<UnitId, Unit, UnitDetails, UnitForm> {

    private final UnitService units;

    UnitPages(UnitService units, DirectoryDesk desk) {
        super(DirectoryLooks.UNITS, units, desk);
        this.units = units;
    }

    @Override
    List<Control> controls(UnitDetails details) {
        return List.of(
                text("name", details.name()).needed(),
                choice("parent", details.parent(), fields().units()),
                text("costCentre", details.costCentre()),
                Control.box("openToMembers", details.openToMembers()));
    }

    @Override
    List<Fact> facts(Unit unit) {
        var details = unit.details();
        return List.of(
                Fact.of("parent", details.parent().map(fields()::unit))
                        .at("/units/UNIT-" + details.parent().map(Object::toString).orElse("")),
                Fact.of("costCentre", details.costCentre()),
                Fact.of("openToMembers", details.openToMembers()));
    }

    @Override
    List<Group> groups(Unit unit, String href) {
        return List.of(fields().group(href, "customers", unit.customers(), mayEdit()));
    }

    @PostMapping("/{number}/customers")
    String add(@PathVariable String number, Submitted<PersonNamed> form, Model model) {
        return adding(number, form, model, units::addCustomer);
    }

    @PostMapping("/{number}/customers/{person}/removal")
    String remove(@PathVariable String number, @PathVariable String person) {
        return removing(number, person, units::removeCustomer);
    }
}
