package io.mainstay.journal.persistence;

import io.mainstay.journal.Attachment;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what is known of attachments; their content is a blob.
@Repository
public class AttachmentTable {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    AttachmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What comes with a work note is for those who may read it, whatever else is said.
    public void add(Attachment attachment, Optional<PersonId> author) {
        jdbc.sql(
                        """
                        insert into journal.attachment (id, record, entry, note, name, media_type,
                               size, sha256, author, recorded_at)
                        values (:id, :record, :entry,
                               :note or exists (select from journal.entry where id = :entry and kind = 'NOTE'),
                               :name, :media_type, :size, :sha256, :author, :recorded_at)
                        """)
                .param("id", attachment.id())
                .param("record", attachment.record().toString())
                .param("entry", attachment.entry().orElse(null), Types.BIGINT)
                .param("note", attachment.note())
                .param("name", attachment.name())
                .param("media_type", attachment.mediaType())
                .param("size", attachment.size())
                .param("sha256", attachment.sha256())
                .param("author", author.map(PersonId::value).orElse(null))
                .param("recorded_at", attachment.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Attachment> find(UUID id) {
        return jdbc.sql(
                        """
                        select id, record, entry, note, name, media_type, size, sha256, recorded_at
                          from journal.attachment where id = :id
                        """)
                .param("id", id)
                .query((row, index) -> attachment(row))
                .optional();
    }

    public List<Attachment> of(RecordRef record, boolean notes) {
        return jdbc.sql(
                        """
                        select id, record, entry, note, name, media_type, size, sha256, recorded_at
                          from journal.attachment
                         where record = :record and (:notes or not note)
                         order by recorded_at desc, id limit :most
                        """)
                .param("record", record.toString())
                .param("notes", notes)
                .param("most", MOST)
                .query((row, index) -> attachment(row))
                .list();
    }

    public List<Attachment> loose(RecordRef record, boolean notes) {
        return of(record, notes).stream()
                .filter(attachment -> attachment.entry().isEmpty())
                .toList();
    }

    public List<Attachment> ofEntries(RecordRef record, Collection<Long> entries, boolean notes) {
        return jdbc.sql(
                        """
                        select id, record, entry, note, name, media_type, size, sha256, recorded_at
                          from journal.attachment
                         where record = :record and entry = any (:entries) and (:notes or not note)
                         order by recorded_at, id
                        """)
                .param("record", record.toString())
                .param("entries", entries.toArray(Long[]::new))
                .param("notes", notes)
                .query((row, index) -> attachment(row))
                .list();
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                RecordRef.parse(row.getString("record")).orElseThrow(),
                Optional.ofNullable(row.getObject("entry", Long.class)),
                row.getBoolean("note"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
