package io.mainstay.platform.persistence;

import io.mainstay.kernel.RecordRef;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/// The questions that a follower asks the feed, on the connection on which it listens.
final class FeedReader {

    private static final int PORTION = 1_000;

    private final Connection connection;

    FeedReader(Connection connection) throws SQLException {
        this.connection = connection;
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + FeedBell.CHANNEL);
        }
    }

    /// The next portion of changes that nothing can come before any more; empty when there is none.
    Portion after(FeedPosition last) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        select xid::text, position, ref from platform_feed.change
                        where (xid, position) > (?::xid8, ?)
                          and xid < pg_snapshot_xmin(pg_current_snapshot())
                        order by xid, position
                        limit %d
                        """
                                .formatted(PORTION))) {
            statement.setString(1, last.transaction());
            statement.setLong(2, last.position());
            var refs = new LinkedHashSet<RecordRef>();
            var end = last;
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    RecordRef.parse(row.getString("ref")).ifPresent(refs::add);
                    end = new FeedPosition(row.getString("xid"), row.getLong("position"));
                }
            }
            return new Portion(refs, end);
        }
    }

    /// Whether something is committed or about to be that `after` still holds back.
    boolean isMoreComing(FeedPosition last) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        select exists (
                            select from platform_feed.change where (xid, position) > (?::xid8, ?))
                        """)) {
            statement.setString(1, last.transaction());
            statement.setLong(2, last.position());
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    void forgetBefore(Instant instant) throws SQLException {
        try (var statement =
                connection.prepareStatement("delete from platform_feed.change where at < ?")) {
            statement.setTimestamp(1, Timestamp.from(instant));
            statement.executeUpdate();
        }
    }

    record Portion(Set<RecordRef> refs, FeedPosition end) {}
}
