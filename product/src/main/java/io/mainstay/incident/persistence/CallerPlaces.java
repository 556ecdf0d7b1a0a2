package io.mainstay.incident.persistence;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Place;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where callers belong, and which business units and sites there are.
@Component
public class CallerPlaces {

    private final JdbcClient jdbc;

    CallerPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Place of(PersonId caller) {
        return jdbc.sql("select unit, site from people.published_person where id = :id")
                .param("id", caller.value())
                .query((row, index) ->
                        new Place(
                                Optional.ofNullable(row.getObject("unit", Long.class)),
                                Optional.ofNullable(row.getObject("site", Long.class))))
                .optional()
                .orElse(Place.NOWHERE);
    }

    public boolean isUnit(long id) {
        return exists("select count(*) from people.published_unit where id = :id", id);
    }

    public boolean isSite(long id) {
        return exists("select count(*) from people.published_site where id = :id", id);
    }

    private boolean exists(String sql, long id) {
        return jdbc.sql(sql).param("id", id).query(Long.class).single() > 0;
    }
}
