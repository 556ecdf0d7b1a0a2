package io.mainstay.people.persistence;

import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.people.SiteId;
import io.mainstay.people.SupplierId;
import io.mainstay.people.UnitId;
import io.mainstay.people.domain.DirectoryRepository;
import io.mainstay.people.domain.Origin;
import io.mainstay.people.domain.Person;
import io.mainstay.people.domain.PersonDetails;
import io.mainstay.platform.access.Visible;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPersonRepository implements DirectoryRepository<PersonId, Person> {

    private final JdbcClient jdbc;

    JdbcPersonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public PersonId nextId() {
        return new PersonId(
                jdbc.sql("select nextval(pg_get_serial_sequence('people.person', 'id'))")
                        .query(Long.class)
                        .single());
    }

    @Override
    public Person get(PersonId id, Visible visible) {
        return jdbc.sql("select * from people.person where id = :id and " + visible.condition())
                .param("id", id.value())
                .params(visible.parameters())
                .query((row, index) -> person(row))
                .optional()
                .orElseThrow(() -> new NoSuchRecord("PER-" + id));
    }

    @Override
    public void add(Person person) {
        Rules.keep(() ->
                jdbc.sql(
                                """
                                insert into people.person (id, name, email, phones, unit, site,
                                       supplier, customer, language, zone, active)
                                values (:id, :name, :email, :phones, :unit, :site,
                                       :supplier, :customer, :language, :zone, :active)
                                """)
                        .params(columns(person))
                        .update());
    }

    @Override
    public void update(Person person) {
        Rules.keep(() -> {
            if (updated(person) == 0) {
                throw new StaleRecord(person.ref(), version(person.id()));
            }
        });
    }

    private int updated(Person person) {
        return jdbc.sql(
                        """
                        update people.person
                           set name = :name, email = :email, phones = :phones, unit = :unit,
                               site = :site, supplier = :supplier, customer = :customer,
                               language = :language, zone = :zone, active = :active,
                               version = version + 1
                         where id = :id and version = :version
                        """)
                .params(columns(person))
                .update();
    }

    private long version(PersonId id) {
        return jdbc.sql("select version from people.person where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getLong("id")),
                details(row),
                row.getBoolean("active"),
                origin(row),
                row.getLong("version"));
    }

    private static PersonDetails details(ResultSet row) throws SQLException {
        return new PersonDetails(
                row.getString("name"),
                Rows.text(row, "email"),
                Rows.texts(row, "phones"),
                Rows.id(row, "unit").map(UnitId::new),
                Rows.id(row, "site").map(SiteId::new),
                Rows.id(row, "supplier").map(SupplierId::new),
                row.getBoolean("customer"),
                row.getString("language"),
                Rows.text(row, "zone").map(ZoneId::of));
    }

    static Optional<Origin> origin(ResultSet row) throws SQLException {
        var external = row.getString("external");
        return Rows.text(row, "source").map(source -> new Origin(source, external));
    }

    private static Map<String, @Nullable Object> columns(Person person) {
        var details = person.details();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", person.id().value());
        columns.put("name", details.name());
        columns.put("email", details.email().orElse(null));
        columns.put("phones", details.phones().toArray(String[]::new));
        columns.put("unit", details.unit().map(UnitId::value).orElse(null));
        columns.put("site", details.site().map(SiteId::value).orElse(null));
        columns.put("supplier", details.supplier().map(SupplierId::value).orElse(null));
        columns.put("customer", details.customer());
        columns.put("language", details.language());
        columns.put("zone", details.zone().map(ZoneId::getId).orElse(null));
        columns.put("active", person.active());
        columns.put("version", person.version());
        return columns;
    }
}
