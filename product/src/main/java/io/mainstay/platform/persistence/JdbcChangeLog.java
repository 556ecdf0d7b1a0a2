package io.mainstay.platform.persistence;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.mainstay.kernel.RecordRef;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcChangeLog implements ChangeLog {

    private static final int PORTION = 1_000;

    private final JdbcClient jdbc;

    JdbcChangeLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Change(FeedPosition at, Optional<RecordRef> ref) {}

    @Override
    public FeedPosition now() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query((row, index) -> new FeedPosition(row.getString(1), 0))
                .single();
    }

    @Override
    public Portion after(FeedPosition last, String prefix) {
        var changes =
                jdbc.sql(
                                """
                                select xid::text as xid, position, ref from platform_feed.change
                                 where (xid, position) > (cast(:xid as xid8), :position)
                                   and xid < pg_snapshot_xmin(pg_current_snapshot())
                                 order by change.xid, position
                                 limit :portion
                                """)
                        .param("xid", last.transaction())
                        .param("position", last.position())
                        .param("portion", PORTION)
                        .query((row, index) ->
                                new Change(
                                        new FeedPosition(
                                                row.getString("xid"), row.getLong("position")),
                                        RecordRef.parse(row.getString("ref"))))
                        .list();
        var refs =
                changes.stream()
                        .flatMap(change -> change.ref().stream())
                        .filter(ref -> ref.prefix().equals(prefix))
                        .collect(toUnmodifiableSet());
        return new Portion(refs, changes.isEmpty() ? last : changes.getLast().at());
    }
}
