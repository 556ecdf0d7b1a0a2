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

    /// A person who watches already becomes named, and never less than named.
    ///
    /// @param named by somebody else, which gives sight of the record
    /// @return how many rows changed: 0 when the person watched already in this way
    public int add(RecordRef record, PersonId person, boolean named, Instant since) {
        return jdbc.sql(
                        """
                        insert into journal.watcher as known (record, person, since, named)
                        values (:record, :person, :since, :named)
                        on conflict (record, person) do update set named = true
                         where excluded.named and not known.named
                        """)
                .param("record", record.toString())
                .param("person", person.value())
                .param("named", named)
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
