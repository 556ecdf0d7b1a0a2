package io.mainstay.platform.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.platform.persistence.Database;
import io.mainstay.platform.persistence.Migrations;
import io.mainstay.testing.TestPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever holds rows is in the backup, or on the list of what stays behind, with a reason. Every
/// module is asked, so a table of a new one is in the next backup without a word; one that must not
/// travel is put on the list.
class EveryTableTest {

    private static final Database DATABASE = TestPostgres.migrated();

    @Test
    void isInASchemaOfAModule() {
        var schemas =
                ask(
                        """
                        select nspname::text from pg_namespace
                         where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')
                        """);

        assertThat(schemas).containsExactlyInAnyOrderElementsOf(Migrations.modules());
    }

    @Test
    void isATableThatTheBackupCanRead() {
        var others =
                ask(
                        """
                        select pg_class.oid::regclass::text from pg_class
                          join pg_namespace on pg_namespace.oid = relnamespace
                         where nspname not like 'pg\\_%' and nspname <> 'information_schema'
                           and relkind in ('p', 'm', 'f')
                        """);

        assertThat(others)
                .as(
                        "partitioned tables, materialised views, foreign tables: teach the backup first")
                .isEmpty();
    }

    @Test
    void losesItsRowsInACrashOnlyIfItStaysBehind() {
        var unlogged =
                ask(
                        """
                        select nspname || '.' || relname from pg_class
                          join pg_namespace on pg_namespace.oid = relnamespace
                         where relkind = 'r' and relpersistence = 'u'
                        """);

        assertThat(unlogged).allMatch(StayingBehind::includes);
    }

    @Test
    void isThereIfItIsOnTheList() {
        var tables =
                new Catalogue(TestPostgres.as(DATABASE.owner()))
                        .tables().stream().map(Table::name).toList();

        assertThat(tables).containsAll(StayingBehind.reasons().keySet());
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void saysWhyItStaysBehind(String reason) {
        assertThat(reason).endsWith(".").hasSizeGreaterThan(20);
    }

    static List<String> reasons() {
        return List.copyOf(StayingBehind.reasons().values());
    }

    /// The order of the feed and of the audit trail are numbers of transactions, which mean nothing
    /// on another server. The trail goes on above them; anything else that keeps them must stay.
    @Test
    void keepsNoNumberOfATransactionButTheAuditTrail() {
        var columns =
                ask(
                        """
                        select nspname || '.' || relname from pg_attribute
                          join pg_class on pg_class.oid = attrelid
                          join pg_namespace on pg_namespace.oid = relnamespace
                         where atttypid in ('xid8'::regtype, 'xid'::regtype, 'pg_snapshot'::regtype)
                           and attnum > 0 and relkind = 'r'
                           and nspname not like 'pg\\_%' and nspname <> 'information_schema'
                        """);

        assertThat(columns)
                .allMatch(table ->
                        StayingBehind.includes(table) || table.startsWith("platform_audit."));
    }

    private static List<String> ask(String question) {
        return TestPostgres.as(DATABASE.owner())
                .sql(question)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
