package io.mainstay.platform.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSavedViews {

    private final JdbcClient jdbc;

    JdbcSavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SavedView> of(long owner, String list) {
        return jdbc.sql(
                        """
                        select id, list, name, filter, sort
                          from platform_list.view
                         where owner = :owner and list = :list
                         order by lower(name)
                        """)
                .param("owner", owner)
                .param("list", list)
                .query((row, index) -> view(row))
                .list();
    }

    Optional<SavedView> find(long owner, long id) {
        return jdbc.sql(
                        """
                        select id, list, name, filter, sort
                          from platform_list.view
                         where owner = :owner and id = :id
                        """)
                .param("owner", owner)
                .param("id", id)
                .query((row, index) -> view(row))
                .optional();
    }

    SavedView add(long owner, SavedView view) {
        return jdbc.sql(
                        """
                        insert into platform_list.view (list, owner, name, filter, sort)
                        values (:list, :owner, :name, :filter, :sort)
                        returning id, list, name, filter, sort
                        """)
                .param("list", view.list())
                .param("owner", owner)
                .param("name", view.name())
                .param("filter", view.filter())
                .param("sort", view.sort())
                .query((row, index) -> view(row))
                .single();
    }

    void rename(long owner, long id, String name) {
        jdbc.sql("update platform_list.view set name = :name where owner = :owner and id = :id")
                .param("name", name)
                .param("owner", owner)
                .param("id", id)
                .update();
    }

    void delete(long owner, long id) {
        jdbc.sql("delete from platform_list.view where owner = :owner and id = :id")
                .param("owner", owner)
                .param("id", id)
                .update();
    }

    private static SavedView view(ResultSet row) throws SQLException {
        return new SavedView(
                row.getLong("id"),
                row.getString("list"),
                row.getString("name"),
                row.getString("filter"),
                row.getString("sort"));
    }
}
