package io.mainstay.testing;

import io.mainstay.platform.persistence.Database;
import io.mainstay.platform.persistence.Migrations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that migrations make: columns, constraints, indexes, triggers, views, functions,
/// sequences, rights, and which scripts have run. Not the function that a server's past shapes.
public final class Structure {

    private Structure() {}

    public static List<@Nullable String> of(Database database) {
        return TestPostgres.as(database.owner())
                .sql(
                        """
                        with ours as (select oid, nspname from pg_namespace where nspname = any (:modules)),
                             relation as (
                                select pg_class.*, pg_class.oid::regclass::text as name
                                  from pg_class join ours on ours.oid = relnamespace)
                        select concat_ws(' ', 'relation', name, relkind, relpersistence, relacl::text) from relation
                        union all
                        select concat_ws(' ', 'column', name, attname, atttypid::regtype, attnotnull, attidentity,
                                         attgenerated, pg_get_expr(adbin, adrelid), col_description(attrelid, attnum))
                          from relation
                          join pg_attribute on attrelid = relation.oid and attnum > 0
                          left join pg_attrdef on adrelid = attrelid and adnum = attnum
                        union all
                        select concat_ws(' ', 'constraint', conrelid::regclass, conname, convalidated,
                                         pg_get_constraintdef(pg_constraint.oid))
                          from pg_constraint join ours on ours.oid = connamespace
                        union all
                        select concat_ws(' ', 'index', pg_get_indexdef(indexrelid), indisvalid)
                          from pg_index join relation on relation.oid = indexrelid
                        union all
                        select concat_ws(' ', 'trigger', pg_get_triggerdef(pg_trigger.oid), tgenabled)
                          from pg_trigger join relation on relation.oid = tgrelid where not tgisinternal
                        union all
                        select concat_ws(' ', 'view', name, pg_get_viewdef(oid)) from relation where relkind = 'v'
                        union all
                        select concat_ws(' ', 'function', pg_get_functiondef(pg_proc.oid))
                          from pg_proc join ours on ours.oid = pronamespace
                         where proname <> 'chain_number'
                        union all
                        select concat_ws(' ', 'comment', objoid::regclass, description)
                          from pg_description join relation on relation.oid = objoid
                         where classoid = 'pg_class'::regclass and objsubid = 0
                        union all
                        select concat_ws(' ', 'script', module.nspname, script.version, script.checksum, script.success)
                          from ours as module,
                               xmltable('/table/row' passing query_to_xml(format(
                                            'select version, checksum, success from %I.migration_history
                                              where version is not null', nspname), true, false, '')
                                        columns version text, checksum text, success text) as script
                        union all
                        select concat_ws(' ', 'schema', nspname) from ours
                        order by 1
                        """)
                .param("modules", Migrations.modules().toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
