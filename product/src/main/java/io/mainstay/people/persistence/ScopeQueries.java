package io.mainstay.people.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.mainstay.kernel.Reach;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.SiteId;
import io.mainstay.people.UnitId;
import io.mainstay.platform.access.Scopes;
import io.mainstay.platform.access.Visible;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Roles can be held for a business unit, with all below it, or for a site.
@Component
class ScopeQueries implements Scopes {

    private final JdbcClient jdbc;
    private final DirectoryNames names;

    ScopeQueries(JdbcClient jdbc, DirectoryNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    private record Within(long scope, long unit) {}

    @Override
    public SequencedMap<RecordRef, String> all() {
        var all = new LinkedHashMap<RecordRef, String>();
        names.units(Visible.now(OrganisationVisibility.UNIT))
                .forEach(unit -> all.put(new UnitId(unit.id()).ref(), unit.name()));
        names.sites(Visible.now(OrganisationVisibility.SITE))
                .forEach(site -> all.put(new SiteId(site.id()).ref(), site.name()));
        return all;
    }

    @Override
    public Map<RecordRef, Reach> reaches(Set<RecordRef> scopes) {
        var reaches = new HashMap<RecordRef, Reach>();
        below(serials(scopes, UnitId.PREFIX))
                .forEach((unit, within) ->
                        reaches.put(new UnitId(unit).ref(), new Reach(within, Set.of())));
        for (var site : serials(scopes, SiteId.PREFIX)) {
            reaches.put(new SiteId(site).ref(), new Reach(Set.of(), Set.of(site)));
        }
        return reaches;
    }

    /// Each unit and every unit below it.
    private Map<Long, Set<Long>> below(Long[] units) {
        return jdbc
                .sql(
                        """
                        with recursive within (scope, unit) as (
                            select id, id from people.unit where id = any (:units)
                            union
                            select within.scope, unit.id
                              from within join people.unit on unit.parent = within.unit)
                        select scope, unit from within
                        """)
                .param("units", units)
                .query(Within.class)
                .list()
                .stream()
                .collect(groupingBy(Within::scope, mapping(Within::unit, toSet())));
    }

    @Override
    public Map<RecordRef, String> names(Set<RecordRef> scopes) {
        var named = new HashMap<RecordRef, String>();
        jdbc.sql(
                        """
                        select :unit || id as number, name from people.unit where id = any (:units)
                        union all
                        select :site || id, name from people.site where id = any (:sites)
                        """)
                .param("unit", UnitId.PREFIX + "-")
                .param("site", SiteId.PREFIX + "-")
                .param("units", serials(scopes, UnitId.PREFIX))
                .param("sites", serials(scopes, SiteId.PREFIX))
                .query((row, index) ->
                        Map.entry(
                                RecordRef.parse(row.getString("number")).orElseThrow(),
                                row.getString("name")))
                .list()
                .forEach(entry -> named.put(entry.getKey(), entry.getValue()));
        return named;
    }

    private static Long[] serials(Set<RecordRef> scopes, String prefix) {
        return scopes.stream()
                .filter(scope -> scope.prefix().equals(prefix))
                .map(RecordRef::serial)
                .toArray(Long[]::new);
    }
}
