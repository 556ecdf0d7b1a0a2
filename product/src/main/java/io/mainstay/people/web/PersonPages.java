package io.mainstay.people.web;

import static io.mainstay.people.web.DirectoryFormPage.Control.area;
import static io.mainstay.people.web.DirectoryFormPage.Control.box;
import static io.mainstay.people.web.DirectoryFormPage.Control.choice;
import static io.mainstay.people.web.DirectoryFormPage.Control.text;

import io.mainstay.kernel.PersonId;
import io.mainstay.people.People;
import io.mainstay.people.application.DirectoryOptions;
import io.mainstay.people.application.PersonService;
import io.mainstay.people.domain.Person;
import io.mainstay.people.domain.PersonDetails;
import io.mainstay.people.web.DirectoryFormPage.Control;
import io.mainstay.people.web.DirectoryRecordPage.Fact;
import io.mainstay.people.web.DirectoryRecordPage.Group;
import io.mainstay.people.web.DirectoryRecordPage.Other;
import io.mainstay.platform.web.Choice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// The pages of people.
@Controller
@RequestMapping("/people")
class PersonPages extends DirectoryPages<PersonId, Person, PersonDetails, PersonForm> {

    private final People people;
    private final DirectoryOptions options;

    PersonPages(
            PersonService persons, People people, DirectoryOptions options, DirectoryDesk desk) {
        super(DirectoryLooks.PEOPLE, persons, desk);
        this.people = people;
        this.options = options;
    }

    /// Everybody looks others up; the list shows them only whom they may see.
    @Override
    void admit() {}

    @Override
    List<Fact> facts(Person person) {
        var details = person.details();
        var known = people.find(person.id());
        var facts =
                List.of(
                        Fact.of("email", details.email())
                                .at("mailto:" + details.email().orElse("")),
                        Fact.of("phones", String.join(", ", details.phones())),
                        Fact.of("unit", known.flatMap(summary -> summary.unit())),
                        Fact.of("site", known.flatMap(summary -> summary.site())),
                        Fact.of("supplier", details.supplier().map(fields()::supplier)),
                        Fact.of("customer", details.customer()),
                        Fact.of("language", details.language()),
                        Fact.of("zone", details.zone()),
                        Fact.of(
                                "external",
                                person.origin()
                                        .map(origin ->
                                                origin.source() + ": " + origin.external())));
        return Stream.concat(facts.stream(), fields().account(person.id()).stream()).toList();
    }

    @Override
    List<Group> groups(Person person, String href) {
        var teams =
                options.teamsOf(person.id()).entrySet().stream()
                        .map(team ->
                                new Other(
                                        team.getValue(),
                                        "/teams/TEAM-" + team.getKey(),
                                        Optional.empty()))
                        .toList();
        return List.of(new Group("people.teams", teams, Optional.empty()));
    }

    @Override
    List<Control> controls(PersonDetails details) {
        return List.of(
                text("name", details.name()).needed(),
                text("email", details.email()),
                area("phones", String.join("\n", details.phones())),
                choice("unit", details.unit(), fields().units()),
                choice("site", details.site(), fields().sites()),
                choice("supplier", details.supplier(), fields().suppliers()),
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
