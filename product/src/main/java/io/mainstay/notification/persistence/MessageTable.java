package io.mainstay.notification.persistence;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps messages. Every statement names the person whose they are.
@Repository
public class MessageTable {

    /// A message as it is kept.
    public record Message(
            long id,
            RecordRef record,
            String key,
            List<String> arguments,
            Instant toldAt,
            boolean read) {}

    private final JdbcClient jdbc;

    MessageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param message its id is given by the table
    public void add(Collection<PersonId> people, Message message) {
        jdbc.sql(
                        """
                        insert into notification.message (person, record, key, arguments, told_at)
                        select unnest(:people), :record, :key, :arguments, :told_at
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .param("record", message.record().toString())
                .param("key", message.key())
                .param("arguments", message.arguments().toArray(String[]::new))
                .param("told_at", message.toldAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Newest first.
    public List<Message> of(PersonId person, long before, int most) {
        return jdbc.sql(
                        """
                        select * from notification.message
                         where person = :person and id < :before order by id desc limit :most
                        """)
                .param("person", person.value())
                .param("before", before)
                .param("most", most)
                .query((row, index) -> message(row))
                .list();
    }

    public int unread(PersonId person, int most) {
        return jdbc.sql(
                        """
                        select count(*) from (
                            select 1 from notification.message
                             where person = :person and read_at is null limit :most) as unread
                        """)
                .param("person", person.value())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    public void read(PersonId person, long id, Instant at) {
        jdbc.sql(
                        """
                        update notification.message set read_at = coalesce(read_at, :at)
                         where id = :id and person = :person
                        """)
                .param("id", id)
                .param("person", person.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void readAll(PersonId person, Instant at) {
        jdbc.sql(
                        """
                        update notification.message set read_at = :at
                         where person = :person and read_at is null
                        """)
                .param("person", person.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getLong("id"),
                RecordRef.parse(row.getString("record")).orElseThrow(),
                row.getString("key"),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                row.getString("read_at") != null);
    }
}
