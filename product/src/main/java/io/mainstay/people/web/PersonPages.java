package io.mainstay.people.web;

import static io.mainstay.people.web.DirectoryFormPage.Control.area;
import static io.mainstay.people.web.DirectoryFormPage.Control.box;
import static io.mainstay.people.web.DirectoryFormPage.Control.choice;
import static io.mainstay.people.web.DirectoryFormPage.Control.text;

import io.mainstay.kernel.Gate;
import io.mainstay.people.People;
import io.mainstay.people.PeoplePermission;
import io.mainstay.people.application.DirectoryOptions;
import io.mainstay.people.application.Numbers;
import io.mainstay.people.application.PersonService;
import io.mainstay.people.domain.Person;
import io.mainstay.people.domain.PersonDetails;
import io.mainstay.people.web.DirectoryFormPage.Control;
import io.mainstay.people.web.DirectoryRecordPage.Change;
import io.mainstay.people.web.DirectoryRecordPage.Fact;
import io.mainstay.people.web.DirectoryRecordPage.Group;
import io.mainstay.people.web.DirectoryRecordPage.Other;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.Submitted;
import io.mainstay.platform.web.list.ListViews;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages of people.
@Controller
@RequestMapping("/people")
class PersonPages {

    private static final String KIND = "people.person";
    private static final int OFFERED = 10;

    private final PersonService persons;
    private final People people;
    private final DirectoryOptions options;
    private final DirectoryFields fields;
    private final ListViews lists;
    private final Gate gate;

    PersonPages(
            PersonService persons,
            People people,
            DirectoryOptions options,
            DirectoryFields fields,
            ListViews lists,
            Gate gate) {
        this.persons = persons;
        this.people = people;
        this.options = options;
        this.fields = fields;
        this.lists = lists;
        this.gate = gate;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model) {
        var create =
                gate.allows(PeoplePermission.REGISTER_PERSON)
                        ? Optional.of("/people/new")
                        : Optional.<String>empty();
        model.addAttribute(
                "page", new DirectoryListPage(lists.show(DirectoryLooks.PEOPLE, request), create));
        return "people/list";
    }

    /// What a person field offers while somebody types, whatever the field is called.
    @GetMapping("/options")
    String options(@RequestParam Map<String, String> typed, Model model) {
        var words = typed.values().stream().findFirst().orElse("");
        model.addAttribute("page", new PersonOptions(people.find(words, OFFERED)));
        return "people/options";
    }

    @GetMapping("/new")
    String blank(Model model) {
        gate.require(PeoplePermission.REGISTER_PERSON);
        var controls = controls(PersonDetails.named(""));
        model.addAttribute(
                "page",
                new DirectoryFormPage(
                        KIND,
                        Optional.empty(),
                        "/people/new",
                        "/people",
                        Optional.empty(),
                        controls));
        return "people/form";
    }

    @PostMapping("/new")
    String create(Submitted<PersonForm> form, Model model) {
        return form.attempt(
                sent -> {
                    var person = persons.create(sent.details());
                    return form.then(
                            "/people/" + person.ref(),
                            "people.notice.created",
                            sent.details().name());
                },
                () -> blank(model));
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("page", page(persons.get(Numbers.person(number))));
        return "people/show";
    }

    @GetMapping("/{number}/details")
    String details(@PathVariable String number, Model model) {
        var person = persons.get(Numbers.person(number));
        gate.require(PeoplePermission.EDIT_PEOPLE);
        model.addAttribute(
                "page",
                new DirectoryFormPage(
                        KIND,
                        Optional.of(person.details().name()),
                        "/people/" + number + "/details",
                        "/people/" + person.ref(),
                        Optional.of(person.version()),
                        controls(person.details())));
        return "people/form";
    }

    @PostMapping("/{number}/details")
    String edit(@PathVariable String number, Submitted<PersonForm> form, Model model) {
        return form.attempt(
                sent -> {
                    persons.edit(Numbers.person(number), sent.versionRead(), sent.details());
                    return form.then("/people/" + number, "people.notice.saved");
                },
                () -> details(number, model));
    }

    @PostMapping("/{number}/activation")
    String activate(@PathVariable String number, Submitted<Activation> form, Model model) {
        return form.attempt(
                sent -> {
                    persons.activate(Numbers.person(number), sent.versionRead(), sent.on());
                    return form.then("/people/" + number, "people.notice.saved");
                },
                () -> show(number, model));
    }

    private DirectoryRecordPage page(Person person) {
        var href = "/people/" + person.ref();
        return new DirectoryRecordPage(
                KIND,
                person.ref().toString(),
                person.details().name(),
                person.active(),
                href,
                "/people",
                gate.allows(PeoplePermission.EDIT_PEOPLE)
                        ? Optional.of(new Change(person.version()))
                        : Optional.empty(),
                facts(person),
                List.of(teams(person)));
    }

    private List<Fact> facts(Person person) {
        var details = person.details();
        var known = people.find(person.id());
        var facts =
                List.of(
                        Fact.of("email", details.email())
                                .at("mailto:" + details.email().orElse("")),
                        Fact.of("phones", String.join(", ", details.phones())),
                        Fact.of("unit", known.flatMap(summary -> summary.unit())),
                        Fact.of("site", known.flatMap(summary -> summary.site())),
                        Fact.of("supplier", details.supplier().map(fields::supplier)),
                        Fact.of("customer", details.customer()),
                        Fact.of("language", details.language()),
                        Fact.of("zone", details.zone()),
                        Fact.of(
                                "external",
                                person.origin()
                                        .map(origin ->
                                                origin.source() + ": " + origin.external())));
        return Stream.concat(facts.stream(), fields.account(person.id()).stream()).toList();
    }

    private Group teams(Person person) {
        var teams =
                options.teamsOf(person.id()).entrySet().stream()
                        .map(team ->
                                new Other(
                                        team.getValue(),
                                        "/teams/TEAM-" + team.getKey(),
                                        Optional.empty()))
                        .toList();
        return new Group("people.teams", teams, Optional.empty());
    }

    private List<Control> controls(PersonDetails details) {
        return List.of(
                text("name", details.name()).needed(),
                text("email", details.email()),
                area("phones", String.join("\n", details.phones())),
                choice("unit", details.unit(), fields.units()),
                choice("site", details.site(), fields.sites()),
                choice("supplier", details.supplier(), fields.suppliers()),
                box("customer", details.customer()),
                choice(
                        "language",
                        details.language(),
                        List.of(
                                Choice.of("en", "English"),
                                Choice.of("de", "Deutsch"),
                                Choice.of("nl", "Nederlands"))),
                text("zone", details.zone()));
    }
}
