package io.mainstay.journal.persistence;

import io.mainstay.journal.Attachment;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the files that wait for the text which names them, each for whoever uploaded it.
@Repository
public class UploadTable {

    private final JdbcClient jdbc;

    UploadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What waits for one person.
    public record Waiting(long files, long bytes) {}

    public void add(Attachment upload, PersonId person) {
        jdbc.sql(
                        """
                        insert into journal.upload (id, person, name, media_type, size, sha256, uploaded_at)
                        values (:id, :person, :name, :media_type, :size, :sha256, :uploaded_at)
                        """)
                .param("id", upload.id())
                .param("person", person.value())
                .param("name", upload.name())
                .param("media_type", upload.mediaType())
                .param("size", upload.size())
                .param("sha256", upload.sha256())
                .param("uploaded_at", upload.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Attachment> find(UUID id, PersonId person) {
        return jdbc.sql("select * from journal.upload where id = :id and person = :person")
                .param("id", id)
                .param("person", person.value())
                .query((row, index) -> upload(row))
                .optional();
    }

    /// Those of them that wait for the person; they wait no longer.
    public List<Attachment> take(Collection<UUID> ids, PersonId person) {
        return jdbc.sql(
                        """
                        delete from journal.upload where id = any (:ids) and person = :person returning *
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("person", person.value())
                .query((row, index) -> upload(row))
                .list();
    }

    public Waiting waiting(PersonId person) {
        return jdbc.sql(
                        """
                        select count(*) as files, coalesce(sum(size), 0) as bytes
                          from journal.upload where person = :person
                        """)
                .param("person", person.value())
                .query((row, index) -> new Waiting(row.getLong("files"), row.getLong("bytes")))
                .single();
    }

    /// Removes some that nobody has sent.
    ///
    /// @return what they held, for each of them
    public List<String> removeBefore(Instant moment, int most) {
        return jdbc.sql(
                        """
                        delete from journal.upload where id in (
                            select id from journal.upload where uploaded_at < :moment
                             order by uploaded_at limit :most for update skip locked)
                        returning sha256
                        """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, index) -> row.getString("sha256"))
                .list();
    }

    /// Whether a file with this content hangs on a record, or waits.
    public boolean isHeld(String sha256) {
        return jdbc.sql(
                        """
                        select exists (select from journal.attachment where sha256 = :sha256)
                            or exists (select from journal.upload where sha256 = :sha256)
                        """)
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    /// Until it is sent it hangs on whoever uploaded it.
    private static Attachment upload(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                new RecordRef("PER", row.getLong("person")),
                Optional.empty(),
                false,
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
