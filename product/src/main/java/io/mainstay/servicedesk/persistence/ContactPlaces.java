package io.mainstay.servicedesk.persistence;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return person.map(one -> of(List.of(one)).get(one)).orElse(Place.NOWHERE);
    }

    /// Of each of them who is there, in one read.
    public Map<PersonId, Place> of(Collection<PersonId> people) {
        var places = new HashMap<PersonId, Place>();
        jdbc.sql("select id, unit, site from people.published_person where id = any (:ids)")
                .param("ids", people.stream().map(PersonId::value).toArray(Long[]::new))
                .query(row -> {
                    places.put(
                            new PersonId(row.getLong("id")),
                            new Place(
                                    Optional.ofNullable(row.getObject("unit", Long.class)),
                                    Optional.ofNullable(row.getObject("site", Long.class))));
                });
        return places;
    }
}
