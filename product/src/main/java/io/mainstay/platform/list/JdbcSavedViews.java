package io.mainstay.platform.list;

import io.mainstay.kernel.PersonId;
import io.mainstay.platform.list.SavedView.Asked;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
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

    List<SavedView> of(PersonId owner, Collection<Long> teams, String list) {
        return jdbc.sql(
                        """
                        select id, list, name, filter, sort, fields, owner, team
                          from platform_list.view
                         where list = :list and (owner = :owner or team = any (:teams))
                         order by owner <> :owner, lower(name), id
                        """)
                .param("owner", owner.value())
                .param("teams", teams.toArray(Long[]::new))
                .param("list", list)
                .query((row, index) -> view(row))
                .list();
    }

    int countOf(PersonId owner, String list) {
        return jdbc.sql(
                        "select count(*) from platform_list.view where owner = :owner and list = :list")
                .param("owner", owner.value())
                .param("list", list)
                .query(Integer.class)
                .single();
    }

    Optional<SavedView> find(long id) {
        return jdbc.sql(
                        """
                        select id, list, name, filter, sort, fields, owner, team
                          from platform_list.view
                         where id = :id
                        """)
                .param("id", id)
                .query((row, index) -> view(row))
                .optional();
    }

    SavedView add(PersonId owner, String list, String name, Asked asked) {
        return jdbc.sql(
                        """
                        insert into platform_list.view (list, owner, name, filter, sort, fields)
                        values (:list, :owner, :name, :filter, :sort, :fields)
                        returning id, list, name, filter, sort, fields, owner, team
                        """)
                .param("list", list)
                .param("owner", owner.value())
                .param("name", name)
                .param("filter", asked.filter())
                .param("sort", asked.sort())
                .param("fields", String.join(",", asked.fields()))
                .query((row, index) -> view(row))
                .single();
    }

    void change(long id, String name, Asked asked) {
        jdbc.sql(
                        """
                        update platform_list.view
                           set name = :name, filter = :filter, sort = :sort, fields = :fields
                         where id = :id
                        """)
                .param("name", name)
                .param("filter", asked.filter())
                .param("sort", asked.sort())
                .param("fields", String.join(",", asked.fields()))
                .param("id", id)
                .update();
    }

    void share(long id, Optional<Long> team) {
        jdbc.sql("update platform_list.view set team = :team where id = :id")
                .param("team", team.orElse(null))
                .param("id", id)
                .update();
    }

    void delete(long id) {
        jdbc.sql("delete from platform_list.view where id = :id").param("id", id).update();
    }

    private static SavedView view(ResultSet row) throws SQLException {
        var fields = row.getString("fields");
        var team = row.getLong("team");
        return new SavedView(
                row.getLong("id"),
                row.getString("list"),
                row.getString("name"),
                new Asked(
                        row.getString("filter"),
                        row.getString("sort"),
                        fields.isEmpty() ? List.of() : List.of(fields.split(","))),
                new PersonId(row.getLong("owner")),
                team == 0 ? Optional.empty() : Optional.of(team));
    }
}
