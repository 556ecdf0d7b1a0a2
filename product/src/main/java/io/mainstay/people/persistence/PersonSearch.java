package io.mainstay.people.persistence;

import io.mainstay.kernel.PersonId;
import io.mainstay.people.PersonSummary;
import io.mainstay.people.SupplierId;
import io.mainstay.platform.access.Visible;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds people by identity.
@Component
public class PersonSearch {

    private static final String SUMMARY =
            """
            select person.id, person.name, person.email, person.phones, unit.name as unit,
                   site.name as site, person.supplier, person.active
              from people.person
              left join people.unit on unit.id = person.unit
              left join people.site on site.id = person.site
            """;

    private final JdbcClient jdbc;

    PersonSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PersonSummary> find(PersonId id, Visible visible) {
        return jdbc.sql(SUMMARY + " where person.id = :id and " + visible.condition())
                .param("id", id.value())
                .params(visible.parameters())
                .query((row, index) -> summary(row))
                .optional();
    }

    public Map<PersonId, String> names(Collection<PersonId> people) {
        var names = new HashMap<PersonId, String>();
        jdbc.sql("select id, name from people.person where id = any (:ids)")
                .param("ids", people.stream().map(PersonId::value).toArray(Long[]::new))
                .query(
                        (RowCallbackHandler)
                                row ->
                                        names.put(
                                                new PersonId(row.getLong("id")),
                                                row.getString("name")));
        return names;
    }

    public Map<PersonId, String> languages(Collection<PersonId> people) {
        var languages = new HashMap<PersonId, String>();
        jdbc.sql(
                        """
                        select id, split_part(language, '-', 1) as language from people.person where id = any (:ids)
                        """)
                .param("ids", people.stream().map(PersonId::value).toArray(Long[]::new))
                .query(
                        (RowCallbackHandler)
                                row ->
                                        languages.put(
                                                new PersonId(row.getLong("id")),
                                                row.getString("language")));
        return languages;
    }

    static PersonSummary summary(ResultSet row) throws SQLException {
        return new PersonSummary(
                new PersonId(row.getLong("id")),
                row.getString("name"),
                Rows.text(row, "email"),
                Rows.texts(row, "phones"),
                Rows.text(row, "unit"),
                Rows.text(row, "site"),
                Rows.id(row, "supplier").map(SupplierId::new),
                row.getBoolean("active"));
    }
}
