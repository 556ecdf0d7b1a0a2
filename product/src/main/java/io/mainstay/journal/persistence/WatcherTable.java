package io.mainstay.journal.persistence;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps who watches which record.
@Repository
public class WatcherTable {

    private final JdbcClient jdbc;

    WatcherTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Set<PersonId> of(RecordRef record) {
        return jdbc.sql("select person from journal.watcher where record = :record")
                .param("record", record.toString())
                .query((row, index) -> new PersonId(row.getLong("person")))
                .set();
    }

    /// @return how many were added: 0 when the person watched already
    public int add(RecordRef record, PersonId person, Instant since) {
        return jdbc.sql(
                        """
                        insert into journal.watcher (record, person, since)
                        values (:record, :person, :since) on conflict do nothing
                        """)
                .param("record", record.toString())
                .param("person", person.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @return how many were removed: 0 when the person did not watch
    public int remove(RecordRef record, PersonId person) {
        return jdbc.sql("delete from journal.watcher where record = :record and person = :person")
                .param("record", record.toString())
                .param("person", person.value())
                .update();
    }
}
