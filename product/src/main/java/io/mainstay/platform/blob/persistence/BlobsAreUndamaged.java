package io.mainstay.platform.blob.persistence;

import io.mainstay.platform.audit.Invariant;
import io.mainstay.platform.blob.Blobs;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads content again and compares it with its digest: all of it, or a hundred small pieces picked
/// at random.
@Component
class BlobsAreUndamaged implements Invariant {

    private static final long SMALL = 1 << 20;

    private final JdbcClient jdbc;
    private final Blobs blobs;

    BlobsAreUndamaged(JdbcClient jdbc, Blobs blobs) {
        this.jdbc = jdbc;
        this.blobs = blobs;
    }

    @Override
    public String name() {
        return "Stored content is as it was handed in";
    }

    @Override
    public List<String> broken(Depth depth) {
        try (var all = (depth == Depth.FULL ? every() : sample()).stream()) {
            return all.flatMap(sha256 -> damage(sha256).stream()).toList();
        }
    }

    private Optional<String> damage(String sha256) {
        try (InputStream content = blobs.open(sha256)) {
            content.transferTo(OutputStream.nullOutputStream());
            return Optional.empty();
        } catch (IOException damaged) {
            return Optional.of(String.valueOf(damaged.getMessage()));
        }
    }

    private JdbcClient.MappedQuerySpec<String> every() {
        return jdbc.sql("select sha256 from platform_blob.blob order by id")
                .withFetchSize(1_000)
                .query((row, index) -> row.getString(1));
    }

    private JdbcClient.MappedQuerySpec<String> sample() {
        return jdbc.sql(
                        """
                        select sha256 from platform_blob.blob
                         where size <= :small order by random() limit 100
                        """)
                .param("small", SMALL)
                .query((row, index) -> row.getString(1));
    }
}
