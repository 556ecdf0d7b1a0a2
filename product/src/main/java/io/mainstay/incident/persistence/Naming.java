package io.mainstay.incident.persistence;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the names of whatever incidents point at, all at once, whoever asks: who may see an
/// incident may read the names on it.
@Component
public class Naming {

    /// What an id is of.
    public enum Kind {
        PERSON,
        TEAM,
        CATEGORY,
        UNIT,
        SITE
    }

    public record Key(Kind kind, long id) {}

    private final JdbcClient jdbc;

    Naming(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What no longer exists has no name.
    public Map<Key, String> of(Collection<Key> keys) {
        var names = new HashMap<Key, String>();
        if (keys.isEmpty()) {
            return names;
        }
        jdbc.sql(
                        """
                        select 'PERSON' as kind, id, name from people.published_person where id in (:person)
                        union all
                        select 'TEAM', id, name from people.published_team where id in (:team)
                        union all
                        select 'CATEGORY', id, path from classification.published_category where id in (:category)
                        union all
                        select 'UNIT', id, name from people.published_unit where id in (:unit)
                        union all
                        select 'SITE', id, name from people.published_site where id in (:site)
                        """)
                .param("person", ids(keys, Kind.PERSON))
                .param("team", ids(keys, Kind.TEAM))
                .param("category", ids(keys, Kind.CATEGORY))
                .param("unit", ids(keys, Kind.UNIT))
                .param("site", ids(keys, Kind.SITE))
                .query(row -> {
                    var key = new Key(Kind.valueOf(row.getString("kind")), row.getLong("id"));
                    names.put(key, row.getString("name"));
                });
        return names;
    }

    /// No id is 0, so that an empty list stays SQL.
    private static Set<Long> ids(Collection<Key> keys, Kind kind) {
        var ids =
                keys.stream()
                        .filter(key -> key.kind() == kind)
                        .map(Key::id)
                        .collect(Collectors.toSet());
        return ids.isEmpty() ? Set.of(0L) : ids;
    }
}
