package io.mainstay.people.rest;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.SiteId;
import io.mainstay.people.SupplierId;
import io.mainstay.people.UnitId;
import io.mainstay.people.application.PersonService;
import io.mainstay.people.domain.Person;
import io.mainstay.people.domain.PersonDetails;
import io.mainstay.people.persistence.DirectoryLists;
import io.mainstay.platform.rest.ListAnswers;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// People in the API.
@RestController
@RequestMapping(PersonResource.PATH)
class PersonResource
        extends DirectoryResource<
                PersonId, Person, PersonDetails, NewPersonJson, PersonResource.PersonJson> {

    static final String PATH = "/api/v1/people";

    PersonResource(PersonService persons, ListAnswers lists, Gate gate) {
        super(PATH, DirectoryLists.PEOPLE, persons, lists, gate);
    }

    /// Everybody looks others up; the list shows them only whom they may see.
    @Override
    void admit() {}

    @Override
    PersonJson json(Person person, List<String> actions) {
        return new PersonJson(
                person.ref().toString(),
                PersonDetailsJson.of(person.details()),
                person.active(),
                actions,
                person.version());
    }

    record PersonJson(
            String number,
            PersonDetailsJson details,
            boolean active,
            List<String> actions,
            long version) {}

    record PersonDetailsJson(
            String name,
            @Nullable String email,
            List<String> phones,
            @Nullable Long unit,
            @Nullable Long site,
            @Nullable Long supplier,
            boolean customer,
            String language,
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
    }
}
