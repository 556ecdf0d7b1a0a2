package io.mainstay.people.persistence;

import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.people.SupplierId;
import io.mainstay.people.domain.DirectoryRepository;
import io.mainstay.people.domain.Supplier;
import io.mainstay.people.domain.SupplierDetails;
import io.mainstay.platform.access.Visible;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSupplierRepository implements DirectoryRepository<SupplierId, Supplier> {

    private final JdbcClient jdbc;

    JdbcSupplierRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public SupplierId nextId() {
        return new SupplierId(
                jdbc.sql("select nextval(pg_get_serial_sequence('people.supplier', 'id'))")
                        .query(Long.class)
                        .single());
    }

    @Override
    public Supplier get(SupplierId id, Visible visible) {
        return jdbc.sql(
                        """
                        select supplier.*, array(select person from people.supplier_contact contact
                                                  where contact.supplier = supplier.id) as contacts
                          from people.supplier where id = :id and
                        """
                                + visible.condition())
                .param("id", id.value())
                .params(visible.parameters())
                .query((row, index) -> supplier(row))
                .optional()
                .orElseThrow(() -> new NoSuchRecord(id));
    }

    @Override
    public void add(Supplier supplier) {
        Rules.keep(() ->
                jdbc.sql(
                                """
                                insert into people.supplier (id, name, email, phone, website, active)
                                values (:id, :name, :email, :phone, :website, :active)
                                """)
                        .params(columns(supplier))
                        .update());
        Rules.keep(() -> keepContacts(supplier));
    }

    @Override
    public void update(Supplier supplier) {
        Rules.keep(() -> {
            if (updated(supplier) == 0) {
                throw new StaleRecord(supplier.ref(), version(supplier.id()));
            }
        });
        Rules.keep(() -> keepContacts(supplier));
    }

    private int updated(Supplier supplier) {
        return jdbc.sql(
                        """
                        update people.supplier
                           set name = :name, email = :email, phone = :phone, website = :website,
                               active = :active, version = version + 1
                         where id = :id and version = :version
                        """)
                .params(columns(supplier))
                .update();
    }

    private void keepContacts(Supplier supplier) {
        var contacts = supplier.contacts().stream().map(PersonId::value).toArray(Long[]::new);
        jdbc.sql(
                        """
                        delete from people.supplier_contact
                         where supplier = :id and person <> all (:contacts)
                        """)
                .param("id", supplier.id().value())
                .param("contacts", contacts)
                .update();
        jdbc.sql(
                        """
                        insert into people.supplier_contact (supplier, person)
                        select :id, unnest(:contacts) on conflict do nothing
                        """)
                .param("id", supplier.id().value())
                .param("contacts", contacts)
                .update();
    }

    private long version(SupplierId id) {
        return jdbc.sql("select version from people.supplier where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private static Supplier supplier(ResultSet row) throws SQLException {
        var details =
                new SupplierDetails(
                        row.getString("name"),
                        Rows.text(row, "email"),
                        Rows.text(row, "phone"),
                        Rows.text(row, "website"));
        return new Supplier(
                new SupplierId(row.getLong("id")),
                details,
                Rows.people(row, "contacts"),
                row.getBoolean("active"),
                row.getLong("version"));
    }

    private static Map<String, @Nullable Object> columns(Supplier supplier) {
        var details = supplier.details();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", supplier.id().value());
        columns.put("name", details.name());
        columns.put("email", details.email().orElse(null));
        columns.put("phone", details.phone().orElse(null));
        columns.put("website", details.website().orElse(null));
        columns.put("active", supplier.active());
        columns.put("version", supplier.version());
        return columns;
    }
}
