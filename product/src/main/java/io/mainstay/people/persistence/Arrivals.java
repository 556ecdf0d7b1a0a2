package io.mainstay.people.persistence;

import io.mainstay.people.Newcomer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes down whom another system knows, once each, however often and by however many at a time.
@Component
public class Arrivals {

    /// One that was not there before.
    public record Arrival(long id, Newcomer newcomer) {}

    private final JdbcClient jdbc;

    Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Arrival> people(String source, Collection<Newcomer> newcomers) {
        return insert(
                """
                insert into people.person (name, source, external)
                select name, :source, external from unnest(:names, :externals) as arrival (name, external)
                    on conflict (source, external) do nothing
                returning id, external, name
                """,
                source,
                newcomers);
    }

    public List<Arrival> teams(String source, Collection<Newcomer> newcomers) {
        return insert(
                """
                insert into people.team (name, line, source, external)
                select name, 2, :source, external
                  from unnest(:names, :externals) as arrival (name, external)
                    on conflict (source, external) do nothing
                returning id, external, name
                """,
                source,
                newcomers);
    }

    public Map<String, Long> knownPeople(String source, Collection<Newcomer> newcomers) {
        return known(
                "select id, external from people.person where source = :source and external = any (:externals)",
                source,
                newcomers);
    }

    public Map<String, Long> knownTeams(String source, Collection<Newcomer> newcomers) {
        return known(
                "select id, external from people.team where source = :source and external = any (:externals)",
                source,
                newcomers);
    }

    private List<Arrival> insert(String sql, String source, Collection<Newcomer> newcomers) {
        return jdbc.sql(sql)
                .param("source", source)
                .param("names", newcomers.stream().map(Newcomer::name).toArray(String[]::new))
                .param("externals", externals(newcomers))
                .query((row, index) ->
                        new Arrival(
                                row.getLong("id"),
                                new Newcomer(row.getString("external"), row.getString("name"))))
                .list();
    }

    private Map<String, Long> known(String sql, String source, Collection<Newcomer> newcomers) {
        var known = new HashMap<String, Long>();
        jdbc.sql(sql)
                .param("source", source)
                .param("externals", externals(newcomers))
                .query(
                        (RowCallbackHandler)
                                row -> known.put(row.getString("external"), row.getLong("id")));
        return known;
    }

    private static String[] externals(Collection<Newcomer> newcomers) {
        return newcomers.stream().map(Newcomer::external).toArray(String[]::new);
    }
}
