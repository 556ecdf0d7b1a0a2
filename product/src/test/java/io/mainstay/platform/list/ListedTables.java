package io.mainstay.platform.list;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.testing.TestPostgres;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A list over tables with as many rows as PostgreSQL needs to prefer an index, and what it did to
/// answer: unlike a plan, that counts what the list asks beside its page.
final class ListedTables {

    private final ListDeclaration list;
    private final String[] tables;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Lists lists;

    private ListedTables(ListDeclaration list, List<String> tables, DataSource database) {
        this.list = list;
        this.tables = tables.toArray(String[]::new);
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        lists = new Lists(jdbc, Clock.systemUTC(), List.of());
    }

    /// @param tables that may not be read whole
    /// @param filling statements, each but the last with a semicolon at the end of its line
    static ListedTables filled(ListDeclaration list, List<String> tables, String filling) {
        var database = TestPostgres.migrated();
        var owner = TestPostgres.as(database.owner());
        for (var statement : filling.split(";\n")) {
            owner.sql(statement).update();
        }
        var address = database.application();
        return new ListedTables(
                list,
                tables,
                new DriverManagerDataSource(address.url(), address.user(), address.password()));
    }

    /// The views for which a table was read whole, and for whom.
    List<String> scanned(
            List<StandardView> views, List<String> columns, Map<String, Actor> readers) {
        var scanned = new ArrayList<String>();
        readers.forEach((name, reader) ->
                views.stream()
                        .filter(view -> list.offers(view, reader))
                        .forEach(view -> {
                            if (scans(view, columns, reader) > 0) {
                                scanned.add(view.key() + " as " + name);
                            }
                        }));
        return scanned;
    }

    /// How often the page read a whole table. How much a reader sees is counted first, 501 rows at
    /// the most, and remembered: so the page is asked for twice.
    private long scans(StandardView view, List<String> columns, Actor reader) {
        var request = ListRequest.filtered(view.filter()).sortedBy(view.sort()).showing(columns);
        Actors.as(reader, () -> lists.page(list, request));
        return Objects.requireNonNull(
                transaction.execute(open -> {
                    Actors.as(reader, () -> lists.page(list, request));
                    return jdbc.sql(
                                    """
                                    select sum(seq_scan)::bigint from pg_stat_xact_user_tables
                                     where relid = any (cast(:tables as regclass[]))
                                    """)
                            .param("tables", tables)
                            .query(Long.class)
                            .single();
                }));
    }

    /// How many rows of a filter the reader sees.
    long total(Actor reader, String filter) {
        return Actors.as(reader, () -> lists.total(list, filter)).count();
    }
}
