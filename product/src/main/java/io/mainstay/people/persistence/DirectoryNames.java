package io.mainstay.people.persistence;

import io.mainstay.kernel.PersonId;
import io.mainstay.platform.access.Visible;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the fields of the directory's forms offer, and the teams of a person.
@Component
public class DirectoryNames {

    /// Something with a name.
    public record Named(long id, String name) {}

    private static final RowMapper<Named> NAMED =
            (row, index) -> new Named(row.getLong("id"), row.getString("name"));

    /// What has a name and is named by its id in histories.
    public enum Kind {
        TEAM("select id, name from people.team where id = any(:ids)"),
        UNIT("select id, name from people.unit where id = any(:ids)"),
        SITE("select id, name from people.site where id = any(:ids)"),
        SUPPLIER("select id, name from people.supplier where id = any(:ids)");

        private final String byId;

        Kind(String byId) {
            this.byId = byId;
        }
    }

    private final JdbcClient jdbc;

    DirectoryNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Active units by their path from the top.
    public List<Named> units(Visible visible) {
        return jdbc.sql(
                        """
                        with recursive tree (id, name) as (
                            select id, name from people.unit where parent is null and active
                            union all
                            select unit.id, tree.name || ' / ' || unit.name
                              from tree join people.unit on unit.parent = tree.id and unit.active)
                        select tree.id, tree.name from tree join people.unit on unit.id = tree.id
                         where %s order by tree.name limit 2000
                        """
                                .formatted(visible.condition()))
                .params(visible.parameters())
                .query(NAMED)
                .list();
    }

    public List<Named> sites(Visible visible) {
        return jdbc.sql(
                        """
                        select id, name from people.site where active and %s
                         order by name limit 2000
                        """
                                .formatted(visible.condition()))
                .params(visible.parameters())
                .query(NAMED)
                .list();
    }

    public List<Named> suppliers(Visible visible) {
        return jdbc.sql(
                        """
                        select id, name from people.supplier where active and %s
                         order by name limit 2000
                        """
                                .formatted(visible.condition()))
                .params(visible.parameters())
                .query(NAMED)
                .list();
    }

    public List<Named> teamsOf(PersonId person) {
        return jdbc.sql(
                        """
                        select id, name from people.team join people.team_member on team = id
                         where person = :person order by name
                        """)
                .param("person", person.value())
                .query(NAMED)
                .list();
    }

    /// The names by id, active or not; an id that is none is left out.
    public Map<String, String> of(Kind kind, Set<String> ids) {
        var known =
                ids.stream()
                        .filter(id -> id.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .toArray(Long[]::new);
        return jdbc.sql(kind.byId).param("ids", known).query(NAMED).list().stream()
                .collect(Collectors.toMap(one -> Long.toString(one.id()), Named::name));
    }
}
