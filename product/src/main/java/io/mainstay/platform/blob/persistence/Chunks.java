package io.mainstay.platform.blob.persistence;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The pieces of at most a mebibyte in which content is stored.
@Component
class Chunks {

    private final JdbcClient jdbc;

    Chunks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long blob, int position, byte[] content) {
        jdbc.sql(
                        """
                        insert into platform_blob.chunk (blob, position, content)
                        values (:blob, :position, :content)
                        """)
                .param("blob", blob)
                .param("position", position)
                .param("content", content)
                .update();
    }

    Optional<byte[]> find(long blob, int position) {
        return jdbc.sql(
                        """
                        select content from platform_blob.chunk
                         where blob = :blob and position = :position
                        """)
                .param("blob", blob)
                .param("position", position)
                .query((row, index) -> row.getBytes(1))
                .optional();
    }

    void remove(long blob) {
        jdbc.sql("delete from platform_blob.chunk where blob = :blob").param("blob", blob).update();
    }
}
