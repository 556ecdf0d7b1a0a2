package io.mainstay.people.persistence;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.people.UnitId;
import io.mainstay.people.domain.DirectoryRepository;
import io.mainstay.people.domain.Unit;
import io.mainstay.people.domain.UnitDetails;
import io.mainstay.platform.access.Visible;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUnitRepository implements DirectoryRepository<UnitId, Unit> {

    private final JdbcClient jdbc;

    JdbcUnitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public UnitId nextId() {
        return new UnitId(
                jdbc.sql("select nextval(pg_get_serial_sequence('people.unit', 'id'))")
                        .query(Long.class)
                        .single());
    }

    @Override
    public Unit get(UnitId id, Visible visible) {
        return jdbc.sql(
                        """
                        select unit.*, array(select person from people.unit_customer
                                              where unit_customer.unit = unit.id) as customers
                          from people.unit where id = :id and
                        """
                                + visible.condition())
                .param("id", id.value())
                .params(visible.parameters())
                .query((row, index) -> unit(row))
                .optional()
                .orElseThrow(() -> new NoSuchRecord(id));
    }

    @Override
    public void add(Unit unit) {
        refuseCycle(unit);
        Rules.keep(() ->
                jdbc.sql(
                                """
                                insert into people.unit (id, name, parent, cost_centre,
                                       open_to_members, active)
                                values (:id, :name, :parent, :cost_centre,
                                       :open_to_members, :active)
                                """)
                        .params(columns(unit))
                        .update());
        Rules.keep(() -> keepCustomers(unit));
    }

    @Override
    public void update(Unit unit) {
        refuseCycle(unit);
        Rules.keep(() -> {
            if (updated(unit) == 0) {
                throw new StaleRecord(unit.ref(), version(unit.id()));
            }
        });
        Rules.keep(() -> keepCustomers(unit));
    }

    private int updated(Unit unit) {
        return jdbc.sql(
                        """
                        update people.unit
                           set name = :name, parent = :parent, cost_centre = :cost_centre,
                               open_to_members = :open_to_members, active = :active,
                               version = version + 1
                         where id = :id and version = :version
                        """)
                .params(columns(unit))
                .update();
    }

    /// Two moves at once could close a circle that neither sees; so the tree is moved by one at a
    /// time.
    private void refuseCycle(Unit unit) {
        unit.details()
                .parent()
                .ifPresent(parent -> {
                    jdbc.sql("select pg_advisory_xact_lock(hashtext('people.unit'))")
                            .query((row, index) -> true)
                            .list();
                    if (parent.equals(unit.id()) || isBelow(parent, unit.id())) {
                        throw InvalidInput.of("parent", "circle");
                    }
                });
    }

    private boolean isBelow(UnitId lower, UnitId upper) {
        return jdbc.sql(
                        """
                        with recursive above (id, parent) as (
                            select id, parent from people.unit where id = :lower
                            union
                            select unit.id, unit.parent
                              from people.unit join above on unit.id = above.parent)
                        select exists (select from above where id = :upper)
                        """)
                .param("lower", lower.value())
                .param("upper", upper.value())
                .query(Boolean.class)
                .single();
    }

    private void keepCustomers(Unit unit) {
        var customers = unit.customers().stream().map(PersonId::value).toArray(Long[]::new);
        jdbc.sql("delete from people.unit_customer where unit = :id and person <> all (:customers)")
                .param("id", unit.id().value())
                .param("customers", customers)
                .update();
        jdbc.sql(
                        """
                        insert into people.unit_customer (unit, person)
                        select :id, unnest(:customers) on conflict do nothing
                        """)
                .param("id", unit.id().value())
                .param("customers", customers)
                .update();
    }

    private long version(UnitId id) {
        return jdbc.sql("select version from people.unit where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private static Unit unit(ResultSet row) throws SQLException {
        var details =
                new UnitDetails(
                        row.getString("name"),
                        Rows.id(row, "parent").map(UnitId::new),
                        Rows.text(row, "cost_centre"),
                        row.getBoolean("open_to_members"));
        return new Unit(
                new UnitId(row.getLong("id")),
                details,
                Rows.people(row, "customers"),
                row.getBoolean("active"),
                row.getLong("version"));
    }

    private static Map<String, @Nullable Object> columns(Unit unit) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", unit.id().value());
        columns.put("name", unit.details().name());
        columns.put("parent", unit.details().parent().map(UnitId::value).orElse(null));
        columns.put("cost_centre", unit.details().costCentre().orElse(null));
        columns.put("open_to_members", unit.details().openToMembers());
        columns.put("active", unit.active());
        columns.put("version", unit.version());
        return columns;
    }
}
