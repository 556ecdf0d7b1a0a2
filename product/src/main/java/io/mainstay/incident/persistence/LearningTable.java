package io.mainstay.incident.persistence;

import io.mainstay.platform.persistence.FeedPosition;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far learning has come.
@Repository
public class LearningTable {

    private final JdbcClient jdbc;

    LearningTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param below what has this id or a larger one was looked at; empty when all was
    /// @param read up to where the feed was read
    /// @param readAt and when
    public record Progress(Optional<Long> below, FeedPosition read, Instant readAt) {}

    /// Only one learns at a time, whatever the scheduler thinks.
    public boolean lead() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('incident.learning'))")
                .query(Boolean.class)
                .single();
    }

    public Optional<Progress> find() {
        return jdbc.sql("select below, xid::text as xid, position, read_at from incident.learning")
                .query((row, index) ->
                        new Progress(
                                Optional.ofNullable(row.getObject("below", Long.class)),
                                new FeedPosition(row.getString("xid"), row.getLong("position")),
                                row.getTimestamp("read_at").toInstant()))
                .optional();
    }

    public void keep(Progress progress) {
        @Nullable Long below = progress.below().orElse(null);
        jdbc.sql(
                        """
                        insert into incident.learning (below, xid, position, read_at)
                        values (:below, cast(:xid as xid8), :position, :read_at)
                        on conflict (only_row) do update
                           set below = excluded.below, xid = excluded.xid, position = excluded.position,
                               read_at = excluded.read_at
                        """)
                .param("below", below)
                .param("xid", progress.read().transaction())
                .param("position", progress.read().position())
                .param("read_at", Timestamp.from(progress.readAt()))
                .update();
    }

    /// The next incidents that were not looked at yet, the newest first.
    public List<Long> newestBelow(long id, int most) {
        return jdbc.sql(
                        """
                        select i.id from incident.incident i where i.id < :id order by i.id desc limit :most
                        """)
                .param("id", id)
                .param("most", most)
                .query(Long.class)
                .list();
    }
}
