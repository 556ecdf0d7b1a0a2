package io.mainstay.automation.persistence;

import io.mainstay.automation.domain.Reply;
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

/// Keeps standard replies; they are some hundreds, and none is ever deleted.
@Repository
public class ReplyTable {

    private final JdbcClient jdbc;

    ReplyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int count() {
        return jdbc.sql("select count(*) from automation.reply").query(Integer.class).single();
    }

    /// By title.
    ///
    /// @param everything false for those of everybody and of these teams only
    public List<Reply> all(boolean everything, Long[] teams) {
        return jdbc.sql(
                        """
                        select * from automation.reply
                         where :everything or team is null or team = any (:teams)
                         order by lower(title), id
                        """)
                .param("everything", everything)
                .param("teams", teams)
                .query((row, index) -> reply(row))
                .list();
    }

    public Optional<Reply> find(long id) {
        return jdbc.sql("select * from automation.reply where id = :id")
                .param("id", id)
                .query((row, index) -> reply(row))
                .optional();
    }

    /// @return the reply with its id
    public Reply add(Reply reply) {
        var id =
                jdbc.sql(
                                """
                                insert into automation.reply (title, body, team, active)
                                values (:title, :body, :team, :active)
                                returning id
                                """)
                        .params(columns(reply))
                        .query(Long.class)
                        .single();
        return find(id).orElseThrow();
    }

    public Reply update(Reply reply) {
        var updated =
                jdbc.sql(
                                """
                                update automation.reply
                                   set title = :title, body = :body, team = :team, active = :active,
                                       version = version + 1
                                 where id = :id and version = :version
                                """)
                        .params(columns(reply))
                        .update();
        var now = find(reply.id()).orElseThrow();
        if (updated == 0) {
            throw new StaleRecord(reply.ref(), now.version());
        }
        return now;
    }

    private static Reply reply(ResultSet row) throws SQLException {
        return new Reply(
                row.getLong("id"),
                row.getString("title"),
                row.getString("body"),
                Optional.ofNullable(row.getObject("team", Long.class)).map(TeamId::new),
                row.getBoolean("active"),
                row.getLong("version"));
    }

    private static Map<String, @Nullable Object> columns(Reply reply) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", reply.id());
        columns.put("title", reply.title());
        columns.put("body", reply.body());
        columns.put("team", reply.team().map(TeamId::value).orElse(null));
        columns.put("active", reply.active());
        columns.put("version", reply.version());
        return columns;
    }
}
