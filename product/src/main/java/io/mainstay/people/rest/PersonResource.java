package io.mainstay.people.rest;

import io.mainstay.kernel.Gate;
import io.mainstay.people.PeoplePermission;
import io.mainstay.people.SiteId;
import io.mainstay.people.SupplierId;
import io.mainstay.people.UnitId;
import io.mainstay.people.application.Numbers;
import io.mainstay.people.application.PersonService;
import io.mainstay.people.domain.Person;
import io.mainstay.people.domain.PersonDetails;
import io.mainstay.people.persistence.DirectoryLists;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.rest.Answers;
import io.mainstay.platform.rest.ExpectedVersion;
import io.mainstay.platform.rest.ListAnswers;
import io.mainstay.platform.rest.ListJson;
import java.time.ZoneId;
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

/// People in the API. `PUT` replaces all that is written down; what is left out is emptied.
@RestController
@RequestMapping("/api/v1/people")
class PersonResource {

    private static final String PATH = "/api/v1/people/";

    private final PersonService persons;
    private final ListAnswers lists;
    private final Gate gate;

    PersonResource(PersonService persons, ListAnswers lists, Gate gate) {
        this.persons = persons;
        this.lists = lists;
        this.gate = gate;
    }

    @GetMapping
    ListJson<Map<String, Object>> list(ListRequest request) {
        return lists.answer(DirectoryLists.PEOPLE, request);
    }

    @GetMapping("/{number}")
    ResponseEntity<PersonJson> show(@PathVariable String number) {
        var person = persons.get(Numbers.person(number));
        return Answers.versioned(person.version(), json(person));
    }

    @PostMapping
    ResponseEntity<PersonJson> create(@RequestBody PersonDetailsJson body) {
        var person = persons.create(body.details());
        return Answers.created(PATH + person.ref(), person.version(), json(person));
    }

    @PutMapping("/{number}")
    ResponseEntity<PersonJson> replace(
            @PathVariable String number,
            ExpectedVersion version,
            @RequestBody PersonDetailsJson body) {
        persons.edit(Numbers.person(number), version.value(), body.details());
        return show(number);
    }

    @PutMapping("/{number}/activation")
    ResponseEntity<PersonJson> activate(@PathVariable String number) {
        return activate(number, true);
    }

    @DeleteMapping("/{number}/activation")
    ResponseEntity<PersonJson> deactivate(@PathVariable String number) {
        return activate(number, false);
    }

    private ResponseEntity<PersonJson> activate(String number, boolean active) {
        var id = Numbers.person(number);
        persons.activate(id, persons.get(id).version(), active);
        return show(number);
    }

    private PersonJson json(Person person) {
        var mayEdit = gate.allows(PeoplePermission.EDIT_PEOPLE);
        return new PersonJson(
                person.ref().toString(),
                PersonDetailsJson.of(person.details()),
                person.active(),
                mayEdit ? List.of("edit", person.active() ? "deactivate" : "activate") : List.of(),
                person.version());
    }

    /// @param actions what the caller may do with it
    record PersonJson(
            String number,
            PersonDetailsJson details,
            boolean active,
            List<String> actions,
            long version) {}

    record PersonDetailsJson(
            @Nullable String name,
            @Nullable String email,
            @Nullable List<String> phones,
            @Nullable Long unit,
            @Nullable Long site,
            @Nullable Long supplier,
            @Nullable Boolean customer,
            @Nullable String language,
            @Nullable String zone) {

        static PersonDetailsJson of(PersonDetails details) {
            return new PersonDetailsJson(
                    details.name(),
                    details.email().orElse(null),
                    details.phones(),
                    details.unit().map(UnitId::value).orElse(null),
                    details.site().map(SiteId::value).orElse(null),
                    details.supplier().map(SupplierId::value).orElse(null),
                    details.customer(),
                    details.language(),
                    details.zone().map(ZoneId::getId).orElse(null));
        }

        PersonDetails details() {
            return new PersonDetails(
                    name == null ? "" : name,
                    Optional.ofNullable(email),
                    phones == null ? List.of() : phones,
                    Optional.ofNullable(unit).map(UnitId::new),
                    Optional.ofNullable(site).map(SiteId::new),
                    Optional.ofNullable(supplier).map(SupplierId::new),
                    Boolean.TRUE.equals(customer),
                    language == null ? "en" : language,
                    Optional.ofNullable(zone).map(Zones::read));
        }
    }
}
