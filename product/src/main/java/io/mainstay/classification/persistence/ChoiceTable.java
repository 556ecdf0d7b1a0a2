package io.mainstay.classification.persistence;

import io.mainstay.classification.Choice;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.StaleRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the lists to choose from. An entry is never deleted.
@Repository
public class ChoiceTable {

    private final JdbcClient jdbc;

    ChoiceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long nextId() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('classification.choice', 'id'))")
                .query(Long.class)
                .single();
    }

    public List<Choice> all() {
        return jdbc.sql("select * from classification.choice order by list, position, id")
                .query((row, index) -> choice(row))
                .list();
    }

    public Optional<Choice> find(String list, String code) {
        return jdbc.sql("select * from classification.choice where list = :list and code = :code")
                .param("list", list)
                .param("code", code)
                .query((row, index) -> choice(row))
                .optional();
    }

    public void add(Choice choice) {
        try {
            jdbc.sql(
                            """
                            insert into classification.choice (id, list, code, label, active, position)
                            values (:id, :list, :code, :label, :active, :position)
                            """)
                    .params(columns(choice))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw InvalidInput.of("code", "taken");
        }
    }

    public void update(Choice choice) {
        var updated =
                jdbc.sql(
                                """
                                update classification.choice
                                   set label = :label, active = :active, position = :position,
                                       version = version + 1
                                 where id = :id and version = :version
                                """)
                        .params(columns(choice))
                        .update();
        if (updated == 0) {
            var now = find(choice.list(), choice.code()).map(Choice::version);
            throw new StaleRecord(choice.ref(), now.orElse(0L));
        }
    }

    private static Choice choice(ResultSet row) throws SQLException {
        return new Choice(
                row.getLong("id"),
                row.getString("list"),
                row.getString("code"),
                row.getString("label"),
                row.getBoolean("active"),
                row.getInt("position"),
                row.getLong("version"));
    }

    private static Map<String, Object> columns(Choice choice) {
        return Map.of(
                "id", choice.id(),
                "list", choice.list(),
                "code", choice.code(),
                "label", choice.label(),
                "active", choice.active(),
                "position", choice.position(),
                "version", choice.version());
    }
}
