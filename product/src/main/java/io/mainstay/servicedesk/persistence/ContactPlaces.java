package io.mainstay.servicedesk.persistence;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Place;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where the people belong who reach the desk.
@Component
public class ContactPlaces {

    private final JdbcClient jdbc;

    ContactPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whoever asks: the place of a contact is the place of the person whom it is about.
    public Place of(Optional<PersonId> person) {
        return person.flatMap(this::of).orElse(Place.NOWHERE);
    }

    private Optional<Place> of(PersonId person) {
        return jdbc.sql("select unit, site from people.published_person where id = :id")
                .param("id", person.value())
                .query((row, index) ->
                        new Place(
                                Optional.ofNullable(row.getObject("unit", Long.class)),
                                Optional.ofNullable(row.getObject("site", Long.class))))
                .optional();
    }
}
