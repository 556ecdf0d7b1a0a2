package io.mainstay.journal.persistence;

import io.mainstay.journal.Conversation.Said;
import io.mainstay.journal.EntryKind;
import io.mainstay.journal.JournalEntry;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.persistence.BulkCopy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the entries of the journal.
@Repository
public class Entries {

    /// A place in a conversation: what comes before it is older.
    public record Place(Instant at, long id) {}

    /// What is wanted of a conversation.
    ///
    /// @param before empty for the newest
    public record Wanted(RecordRef record, boolean notes, Optional<Place> before, int most) {}

    private final JdbcClient jdbc;
    private final BulkCopy copy;

    Entries(JdbcClient jdbc, BulkCopy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    public long add(JournalEntry entry, Instant recordedAt) {
        return jdbc.sql(
                        """
                        insert into journal.entry (record, kind, author, channel, occurred_at,
                               recorded_at, body, imported)
                        values (:record, :kind, :author, :channel, :occurred_at,
                               :recorded_at, :body, :imported)
                        returning id
                        """)
                .param("record", entry.record().toString())
                .param("kind", entry.kind().name())
                .param("author", entry.author().map(PersonId::value).orElse(null))
                .param("channel", entry.channel().name())
                .param("occurred_at", entry.occurredAt().atOffset(ZoneOffset.UTC))
                .param("recorded_at", recordedAt.atOffset(ZoneOffset.UTC))
                .param("body", entry.body())
                .param("imported", entry.imported())
                .query(Long.class)
                .single();
    }

    public void addAll(List<JournalEntry> entries, Instant recordedAt) {
        copy.into(
                "journal.entry (record, kind, author, channel, occurred_at, recorded_at, body, imported)",
                entries.stream().map(entry -> row(entry, recordedAt)).toList());
    }

    private static List<@Nullable Object> row(JournalEntry entry, Instant recordedAt) {
        return Arrays.asList(
                entry.record(),
                entry.kind(),
                entry.author().map(PersonId::value).orElse(null),
                entry.channel(),
                entry.occurredAt(),
                recordedAt,
                entry.body(),
                entry.imported());
    }

    /// Newest first.
    public List<Said> page(Wanted wanted) {
        var before = wanted.before().orElse(new Place(Instant.parse("9999-12-31T00:00:00Z"), 0));
        return jdbc.sql(
                        """
                        select entry.*, person.name as author_name
                          from journal.entry
                          left join people.published_person person on person.id = entry.author
                         where record = :record and (:notes or kind <> 'NOTE')
                           and (occurred_at, entry.id) < (:at, :id)
                         order by occurred_at desc, entry.id desc limit :most
                        """)
                .param("record", wanted.record().toString())
                .param("notes", wanted.notes())
                .param("at", before.at().atOffset(ZoneOffset.UTC))
                .param("id", before.id())
                .param("most", wanted.most())
                .query((row, index) -> said(row))
                .list();
    }

    /// The last for everybody of each record.
    public Map<RecordRef, Said> newest(Collection<RecordRef> records) {
        var newest = new HashMap<RecordRef, Said>();
        jdbc.sql(
                        """
                        select entry.*, person.name as author_name
                          from unnest(:records::text[]) as asked (number)
                         cross join lateral (select * from journal.entry
                                              where record = asked.number and kind = 'PUBLIC'
                                              order by occurred_at desc, id desc limit 1) entry
                          left join people.published_person person on person.id = entry.author
                        """)
                .param("records", records.stream().map(RecordRef::toString).toArray(String[]::new))
                .query(row -> {
                    newest.put(RecordRef.parse(row.getString("record")).orElseThrow(), said(row));
                });
        return newest;
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getLong("id"),
                EntryKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("author", Long.class)).map(PersonId::new),
                Optional.ofNullable(row.getString("author_name")),
                Channel.valueOf(row.getString("channel")),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("body"),
                row.getBoolean("imported"),
                List.of());
    }
}
