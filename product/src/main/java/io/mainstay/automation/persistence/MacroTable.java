package io.mainstay.automation.persistence;

import io.mainstay.automation.domain.Macro;
import io.mainstay.automation.domain.Macro.Step;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.people.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps macros; they are some dozens, and none is ever deleted.
@Repository
public class MacroTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    MacroTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By title.
    public List<Macro> all() {
        return jdbc.sql("select * from automation.macro order by lower(title), id")
                .query((row, index) -> macro(row))
                .list();
    }

    public Optional<Macro> find(long id) {
        return jdbc.sql("select * from automation.macro where id = :id")
                .param("id", id)
                .query((row, index) -> macro(row))
                .optional();
    }

    /// @return the macro with its id
    public Macro add(Macro macro) {
        var id =
                jdbc.sql(
                                """
                                insert into automation.macro (list, title, team, steps, active)
                                values (:list, :title, :team, cast(:steps as jsonb), :active)
                                returning id
                                """)
                        .params(columns(macro))
                        .query(Long.class)
                        .single();
        return find(id).orElseThrow();
    }

    public Macro update(Macro macro) {
        var updated =
                jdbc.sql(
                                """
                                update automation.macro
                                   set title = :title, team = :team, steps = cast(:steps as jsonb), active = :active,
                                       version = version + 1
                                 where id = :id and version = :version
                                """)
                        .params(columns(macro))
                        .update();
        var now = find(macro.id()).orElseThrow();
        if (updated == 0) {
            throw new StaleRecord(macro.ref(), now.version());
        }
        return now;
    }

    private static Macro macro(ResultSet row) throws SQLException {
        return new Macro(
                row.getLong("id"),
                row.getString("list"),
                row.getString("title"),
                Optional.ofNullable(row.getObject("team", Long.class)).map(TeamId::new),
                JSON.readValue(row.getString("steps"), STEPS),
                row.getBoolean("active"),
                row.getLong("version"));
    }

    private static Map<String, @Nullable Object> columns(Macro macro) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", macro.id());
        columns.put("list", macro.list());
        columns.put("title", macro.title());
        columns.put("team", macro.team().map(TeamId::value).orElse(null));
        columns.put("steps", JSON.writeValueAsString(macro.steps()));
        columns.put("active", macro.active());
        columns.put("version", macro.version());
        return columns;
    }
}
