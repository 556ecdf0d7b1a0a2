package io.mainstay.bench.seed;

import io.mainstay.platform.persistence.Database;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// What an owner of the tables does around a large load: the indexes are put away and made again,
/// then statistics are taken.
final class Workshop {

    private static final String LARGE =
            "'incident.incident', 'incident.hand_over', 'journal.entry', 'platform_audit.entry'";

    private final JdbcClient owner;
    private final List<String> indexes;

    Workshop(ApplicationContext product) {
        var address = product.getBean(Database.class).owner();
        this.owner =
                JdbcClient.create(
                        new DriverManagerDataSource(
                                address.url(), address.user(), address.password()));
        this.indexes =
                owner.sql(
                                """
                                select pg_get_indexdef(indexrelid) from pg_index
                                 where indrelid::regclass::text in (%s) and not indisunique
                                """
                                        .formatted(LARGE))
                        .query(String.class)
                        .list();
    }

    void putIndexesAway() {
        owner.sql(
                        """
                        select format('drop index %%I.%%I', schemaname, indexname) from pg_indexes
                         where indexdef in (:definitions)
                        """
                                .replace("%%", "%"))
                .param("definitions", indexes)
                .query(String.class)
                .list()
                .forEach(statement -> owner.sql(statement).update());
    }

    void makeIndexesAgain() {
        indexes.forEach(definition -> owner.sql(definition).update());
    }

    void waitUntilSealed() throws InterruptedException {
        while (owner.sql(
                        """
                        select exists (
                            select from platform_audit.entry
                             where (xid, position) > (select last_xid, last from platform_audit.seal
                                                       order by number desc limit 1))
                        """)
                .query(Boolean.class)
                .single()) {
            Thread.sleep(1_000);
        }
    }

    /// The feed is kept for a day; waiting for a day is spared. Nothing of the seed closes or comes
    /// up again by itself while it is kept.
    void tidyUp() {
        owner.sql("delete from platform_feed.change").update();
        owner.sql("update incident.setting set close_after_days = 365").update();
        owner.sql("vacuum (analyze)").update();
    }

    /// Numbers to ask for: four of five from the newest tenth, where people look.
    void sample(Facts facts) {
        facts.put(
                "incidents",
                numbers("id > (select max(id) * 9 / 10 from incident.incident)", 2_400));
        facts.put("old", numbers("true", 600));
        facts.put(
                "lone", numbers("team = (select id from people.team where name like 'Lone%')", 40));
    }

    private List<Long> numbers(String where, int most) {
        return owner.sql(
                        """
                        select id from incident.incident
                         where not restricted and %s order by hashint8(id) limit %d
                        """
                                .formatted(where, most))
                .query(Long.class)
                .list();
    }
}
