package io.mainstay.people.persistence;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sites that an import names: found by name, or written down.
@Component
public class ArrivedSites {

    private final JdbcClient jdbc;

    ArrivedSites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return the new ones, by name
    public Map<String, Long> add(ZoneId zone, Collection<String> names) {
        return read(
                jdbc.sql(
                                """
                                insert into people.site (name, zone)
                                select distinct on (lower(name)) name, :zone from unnest(:names) as arrival (name)
                                    on conflict (lower(name)) where active do nothing
                                returning id, name
                                """)
                        .param("zone", zone.getId()),
                names);
    }

    public Map<String, Long> known(Collection<String> names) {
        return read(
                jdbc.sql(
                        """
                        select distinct on (told.name) site.id, told.name
                          from unnest(:names) as told (name)
                          join people.site on lower(site.name) = lower(told.name)
                         order by told.name, site.active desc, site.id
                        """),
                names);
    }

    private static Map<String, Long> read(
            JdbcClient.StatementSpec statement, Collection<String> names) {
        var sites = new HashMap<String, Long>();
        statement
                .param("names", names.toArray(String[]::new))
                .query(row -> {
                    sites.put(row.getString("name"), row.getLong("id"));
                });
        return sites;
    }
}
