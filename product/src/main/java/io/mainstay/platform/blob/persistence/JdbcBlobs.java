package io.mainstay.platform.blob.persistence;

import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.platform.blob.Blobs;
import io.mainstay.platform.blob.TooLarge;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcBlobs implements Blobs {

    static final int CHUNK = 1 << 20;

    private final JdbcClient jdbc;
    private final Chunks chunks;
    private final Clock clock;

    JdbcBlobs(JdbcClient jdbc, Chunks chunks, Clock clock) {
        this.jdbc = jdbc;
        this.chunks = chunks;
        this.clock = clock;
    }

    @Override
    @Transactional(
            propagation = Propagation.MANDATORY,
            noRollbackFor = {TooLarge.class, UncheckedIOException.class})
    public Blob put(InputStream content, long most) {
        long id = nextId();
        try {
            var blob = write(id, content, most);
            if (!add(id, blob)) {
                chunks.remove(id);
            }
            return blob;
        } catch (TooLarge refused) {
            chunks.remove(id);
            throw refused;
        } catch (IOException broken) {
            chunks.remove(id);
            throw new UncheckedIOException(broken);
        }
    }

    private Blob write(long id, InputStream content, long most) throws IOException {
        var digest = Sha256.begin();
        long size = 0;
        int position = 0;
        byte[] chunk = content.readNBytes(CHUNK);
        while (chunk.length > 0) {
            size += chunk.length;
            if (size > most) {
                throw new TooLarge(most);
            }
            digest.update(chunk);
            chunks.add(id, position++, chunk);
            chunk = content.readNBytes(CHUNK);
        }
        return new Blob(Sha256.hex(digest), size);
    }

    private long nextId() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('platform_blob.blob', 'id'))")
                .query((row, index) -> row.getLong(1))
                .single();
    }

    /// Content that is there already counts as stored just now, so that nobody takes it away.
    ///
    /// @return false when the same content is there already
    private boolean add(long id, Blob blob) {
        return jdbc.sql(
                                """
                                insert into platform_blob.blob (id, sha256, size, stored_at)
                                values (:id, :sha256, :size, cast(:stored_at as timestamptz))
                                on conflict (sha256) do update set stored_at = excluded.stored_at
                                returning id
                                """)
                        .param("id", id)
                        .param("sha256", blob.sha256())
                        .param("size", blob.size())
                        .param("stored_at", clock.instant().toString())
                        .query(Long.class)
                        .single()
                == id;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String sha256, Instant before) {
        jdbc.sql(
                        """
                        with gone as (
                            delete from platform_blob.blob
                             where sha256 = :sha256 and stored_at < cast(:before as timestamptz)
                            returning id)
                        delete from platform_blob.chunk where blob in (select id from gone)
                        """)
                .param("sha256", sha256)
                .param("before", before.toString())
                .update();
    }

    @Override
    public InputStream open(String sha256) {
        return jdbc.sql("select id, size from platform_blob.blob where sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, index) ->
                        new ChunkStream(
                                chunks, row.getLong("id"), new Blob(sha256, row.getLong("size"))))
                .optional()
                .orElseThrow(() -> new NoSuchRecord(sha256));
    }
}
