package io.mainstay.platform.web.live.persistence;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who has the page of a record open, on whatever node.
@Repository
public class OnlookerTable {

    /// One open page.
    ///
    /// @param line tells it from the same person's other pages
    public record OpenPage(String line, RecordRef record, PersonId person, String name) {}

    /// Somebody who looks at a record, on however many pages.
    public record Onlooker(RecordRef record, PersonId person, String name, boolean typing) {}

    private final JdbcClient jdbc;

    OnlookerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// They are open until then, unless they are kept again.
    public void keep(List<OpenPage> pages, Instant until) {
        jdbc.sql(
                        """
                        insert into platform_live.onlooker (line, record, person, name, until)
                        select line, record, person, name, :until
                          from unnest(:lines, :records, :people, :names) as page (line, record, person, name)
                            on conflict (line) do update set until = excluded.until
                        """)
                .param("lines", texts(pages.stream().map(OpenPage::line).toList()))
                .param(
                        "records",
                        texts(pages.stream().map(page -> page.record().toString()).toList()))
                .param(
                        "people",
                        pages.stream().map(page -> page.person().value()).toArray(Long[]::new))
                .param("names", texts(pages.stream().map(OpenPage::name).toList()))
                .param("until", Timestamp.from(until))
                .update();
    }

    public void typing(RecordRef record, PersonId person, Instant until) {
        jdbc.sql(
                        """
                        update platform_live.onlooker set typing_until = :until
                         where record = :record and person = :person
                        """)
                .param("until", Timestamp.from(until))
                .param("record", record.toString())
                .param("person", person.value())
                .update();
    }

    public void gone(String line) {
        jdbc.sql("delete from platform_live.onlooker where line = :line")
                .param("line", line)
                .update();
    }

    /// Pages of a node that ended without a word.
    public void forget(Instant now) {
        jdbc.sql("delete from platform_live.onlooker where until < :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Each person once for each record, by name.
    public List<Onlooker> of(Collection<RecordRef> records, Instant now) {
        return jdbc.sql(
                        """
                        select record, person, min(name) as name, max(typing_until) > :now as typing
                          from platform_live.onlooker
                         where record = any (:records) and until >= :now
                         group by record, person
                         order by record, min(name), person
                        """)
                .param("records", texts(records.stream().map(RecordRef::toString).toList()))
                .param("now", Timestamp.from(now))
                .query((row, index) -> onlooker(row))
                .list();
    }

    private static String[] texts(List<String> all) {
        return all.toArray(String[]::new);
    }

    private static Onlooker onlooker(ResultSet row) throws SQLException {
        return new Onlooker(
                RecordRef.parse(row.getString("record")).orElseThrow(),
                new PersonId(row.getLong("person")),
                row.getString("name"),
                row.getBoolean("typing"));
    }
}
