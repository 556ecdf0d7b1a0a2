package io.mainstay.bulletin.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The sites, business units and suppliers that a bulletin can be for. Whoever asks: who may see a
/// record may read the names on it.
@Component
public class Places {

    /// A part of the organisation.
    public record Named(long id, String name) {}

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Named> sites(Collection<Long> ids) {
        return named(
                "select id, name from people.published_site where id = any (:ids) order by name",
                ids);
    }

    public List<Named> units(Collection<Long> ids) {
        return named(
                "select id, name from people.published_unit where id = any (:ids) order by name",
                ids);
    }

    public List<Named> suppliers(Collection<Long> ids) {
        return named(
                "select id, name from people.published_supplier where id = any (:ids) order by name",
                ids);
    }

    /// Whether each of them is there.
    public static boolean areAll(List<Named> found, Set<Long> ids) {
        return found.stream().map(Named::id).collect(Collectors.toSet()).equals(ids);
    }

    private List<Named> named(String sql, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(sql)
                        .param("ids", ids.toArray(Long[]::new))
                        .query((row, index) -> new Named(row.getLong("id"), row.getString("name")))
                        .list();
    }
}
