package io.mainstay.platform.persistence.backup;

import io.mainstay.platform.persistence.Migrations;
import io.mainstay.platform.persistence.backup.Manifest.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database says of itself: which modules are in it, in which version, with which tables
/// and sequences.
final class Catalogue {

    private final JdbcClient jdbc;
    private final String[] modules = Migrations.modules().toArray(String[]::new);

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest script that has run of each module that there is.
    Map<String, String> versions() {
        var versions = new LinkedHashMap<String, String>();
        for (var module : Migrations.modules()) {
            if (hasHistory(module)) {
                version(module).ifPresent(version -> versions.put(module, version));
            }
        }
        return versions;
    }

    private boolean hasHistory(String module) {
        return jdbc.sql("select to_regclass(:table) is not null")
                .param("table", module + ".migration_history")
                .query(Boolean.class)
                .single();
    }

    private Optional<String> version(String module) {
        return jdbc.sql(
                        """
                        select version from %s.migration_history
                         where success and version is not null
                         order by installed_rank desc
                         limit 1
                        """
                                .formatted(module))
                .query(String.class)
                .optional();
    }

    /// All tables but those in which Flyway keeps count.
    List<Table> tables() {
        return jdbc.sql(
                        """
                        select nspname, relname, pg_table_size(pg_class.oid) as size,
                               array(select attname::text from pg_attribute
                                      where attrelid = pg_class.oid and attnum > 0
                                        and not attisdropped and attgenerated = ''
                                      order by attnum) as columns
                          from pg_class
                          join pg_namespace on pg_namespace.oid = relnamespace
                         where nspname = any (:modules) and relkind = 'r'
                           and relname <> 'migration_history'
                         order by array_position(cast(:modules as text[]), nspname::text), relname
                        """)
                .param("modules", modules)
                .query((row, number) ->
                        new Table(
                                row.getString("nspname"),
                                row.getString("relname"),
                                List.of((String[]) row.getArray("columns").getArray()),
                                row.getLong("size")))
                .list();
    }

    /// Sequences stand outside of transactions: read after the rows, they are never behind them.
    List<Sequence> sequences() {
        return jdbc
                .sql(
                        """
                        select format('%I.%I', nspname, relname)
                          from pg_class
                          join pg_namespace on pg_namespace.oid = relnamespace
                         where nspname = any (:modules) and relkind = 'S'
                         order by 1
                        """)
                .param("modules", modules)
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .map(this::sequence)
                .toList();
    }

    private Sequence sequence(String name) {
        return jdbc.sql("select last_value, is_called from " + name)
                .query((row, number) -> new Sequence(name, row.getLong(1), row.getBoolean(2)))
                .single();
    }

    /// The hash of the newest seal of the audit trail.
    Optional<String> auditHead() {
        return jdbc.sql(
                        """
                        select encode(hash, 'hex') from platform_audit.seal
                         order by number desc limit 1
                        """)
                .query(String.class)
                .optional();
    }
}
