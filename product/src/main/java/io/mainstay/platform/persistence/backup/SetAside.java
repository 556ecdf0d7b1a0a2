package io.mainstay.platform.persistence.backup;

import io.mainstay.platform.persistence.Migrations;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Foreign keys and indexes that are dropped for the load of many rows, and how they are made
/// again. Primary keys, unique and exclusion constraints stay.
final class SetAside {

    private record Part(String drop, String make) {}

    private final OwnerSession session;
    private final List<Part> foreignKeys;
    private final List<Part> indexes;

    private SetAside(OwnerSession session, List<Part> foreignKeys, List<Part> indexes) {
        this.session = session;
        this.foreignKeys = foreignKeys;
        this.indexes = indexes;
    }

    static SetAside from(OwnerSession session) throws SQLException {
        var modules = Migrations.modules().toArray(String[]::new);
        var aside =
                new SetAside(
                        session,
                        foreignKeys(session.jdbc(), modules),
                        indexes(session.jdbc(), modules));
        for (var part : aside.foreignKeys) {
            session.execute(part.drop());
        }
        for (var part : aside.indexes) {
            session.execute(part.drop());
        }
        return aside;
    }

    private static List<Part> foreignKeys(JdbcClient jdbc, String[] modules) {
        return jdbc.sql(
                        """
                        select format('alter table %s drop constraint %I',
                                      cast(conrelid as regclass), conname) as drop,
                               format('alter table %s add constraint %I %s',
                                      cast(conrelid as regclass), conname,
                                      pg_get_constraintdef(pg_constraint.oid)) as make
                          from pg_constraint
                          join pg_namespace on pg_namespace.oid = connamespace
                         where contype = 'f' and nspname = any (:modules)
                         order by 1
                        """)
                .param("modules", modules)
                .query((row, number) -> new Part(row.getString(1), row.getString(2)))
                .list();
    }

    private static List<Part> indexes(JdbcClient jdbc, String[] modules) {
        return jdbc.sql(
                        """
                        select format('drop index %s', cast(indexrelid as regclass)) as drop,
                               pg_get_indexdef(indexrelid) as make
                          from pg_index
                          join pg_class on pg_class.oid = indexrelid
                          join pg_namespace on pg_namespace.oid = relnamespace
                         where nspname = any (:modules) and relname not like 'migration\\_history%'
                           and not exists (
                               select from pg_constraint
                                where conindid = indexrelid and contype in ('p', 'u', 'x'))
                         order by 1
                        """)
                .param("modules", modules)
                .query((row, number) -> new Part(row.getString(1), row.getString(2)))
                .list();
    }

    void putBack() throws SQLException {
        for (var part : indexes) {
            session.execute(part.make());
        }
        for (var part : foreignKeys) {
            session.execute(part.make());
        }
    }
}
