package io.mainstay.classification.persistence;

import io.mainstay.classification.CategoryId;
import io.mainstay.classification.CustomField;
import io.mainstay.classification.CustomField.Kind;
import io.mainstay.classification.CustomField.Use;
import io.mainstay.classification.CustomField.Wording;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.StaleRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what custom fields there are. A field is never deleted.
@Repository
public class CustomFieldTable {

    private final JdbcClient jdbc;

    CustomFieldTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long nextId() {
        return jdbc.sql(
                        "select nextval(pg_get_serial_sequence('classification.custom_field', 'id'))")
                .query(Long.class)
                .single();
    }

    public List<CustomField> all() {
        return jdbc.sql("select * from classification.custom_field order by process, position, id")
                .query((row, index) -> field(row))
                .list();
    }

    public Optional<CustomField> find(long id) {
        return jdbc.sql("select * from classification.custom_field where id = :id")
                .param("id", id)
                .query((row, index) -> field(row))
                .optional();
    }

    public void add(CustomField field) {
        try {
            jdbc.sql(
                            """
                            insert into classification.custom_field
                                   (id, process, code, kind, label, hint, position, category, required, internal, options, active)
                            values (:id, :process, :code, :kind, :label, :hint, :position, :category, :required, :internal,
                                    :options, :active)
                            """)
                    .params(columns(field))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw InvalidInput.of("code", "taken");
        }
    }

    public void update(CustomField field) {
        var updated =
                jdbc.sql(
                                """
                                update classification.custom_field
                                   set label = :label, hint = :hint, position = :position, category = :category,
                                       required = :required, internal = :internal, options = :options, active = :active,
                                       version = version + 1
                                 where id = :id and version = :version
                                """)
                        .params(columns(field))
                        .update();
        if (updated == 0) {
            var now = find(field.id()).map(CustomField::version);
            throw new StaleRecord(field.ref(), now.orElse(0L));
        }
    }

    private static CustomField field(ResultSet row) throws SQLException {
        var category = row.getLong("category");
        return new CustomField(
                row.getLong("id"),
                row.getString("process"),
                row.getString("code"),
                Kind.valueOf(row.getString("kind")),
                new Wording(row.getString("label"), row.getString("hint"), row.getInt("position")),
                new Use(
                        category == 0 ? Optional.empty() : Optional.of(new CategoryId(category)),
                        row.getBoolean("required"),
                        row.getBoolean("internal")),
                Arrays.asList((String[]) row.getArray("options").getArray()),
                row.getBoolean("active"),
                row.getLong("version"));
    }

    private static Map<String, @Nullable Object> columns(CustomField field) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", field.id());
        columns.put("process", field.process());
        columns.put("code", field.code());
        columns.put("kind", field.kind().name());
        columns.put("label", field.wording().label());
        columns.put("hint", field.wording().hint());
        columns.put("position", field.wording().position());
        columns.put("category", field.use().category().map(CategoryId::value).orElse(null));
        columns.put("required", field.use().required());
        columns.put("internal", field.use().internal());
        columns.put("options", field.options().toArray(String[]::new));
        columns.put("active", field.active());
        columns.put("version", field.version());
        return columns;
    }
}
