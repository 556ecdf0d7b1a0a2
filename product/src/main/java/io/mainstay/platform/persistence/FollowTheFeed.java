package io.mainstay.platform.persistence;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the feed on a connection of its own and tells the followers of this node. The bell wakes
/// it; without one it looks every two seconds. A lost connection is opened again, and nothing is
/// missed.
@Component
class FollowTheFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FollowTheFeed.class);
    private static final int POLL = 2_000;
    private static final int POLL_WHILE_HELD_BACK = 100;
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration TIDIED_EVERY = Duration.ofHours(1);

    private final DatabaseAddress address;
    private final JdbcClient jdbc;
    private final List<ChangeFollower> followers;
    private final Clock clock;

    private volatile @Nullable Thread thread;
    private FeedPosition last = new FeedPosition("0", 0);
    private Instant nextTidy = Instant.EPOCH;

    FollowTheFeed(Database database, JdbcClient jdbc, List<ChangeFollower> followers, Clock clock) {
        this.address = database.application();
        this.jdbc = jdbc;
        this.followers = followers;
        this.clock = clock;
    }

    /// Everything before the oldest open transaction is done, so this node begins there; whatever
    /// changes once this returns is told.
    @Override
    public void start() {
        last =
                jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                        .query((row, number) -> new FeedPosition(row.getString(1), 0))
                        .single();
        // Known before it runs, because it runs only while it is known.
        var follower = Thread.ofVirtual().name("feed-follower").unstarted(this::work);
        thread = follower;
        follower.start();
    }

    @Override
    public void stop() {
        var working = thread;
        thread = null;
        if (working != null) {
            working.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        while (isRunning()) {
            try (var connection =
                    DriverManager.getConnection(
                            address.url(), address.user(), address.password())) {
                follow(new FeedReader(connection), connection.unwrap(PGConnection.class));
            } catch (SQLException broken) {
                log.debug("The feed is lost for a moment: {}", broken.getMessage());
                pause();
            }
        }
    }

    private void follow(FeedReader reader, PGConnection bell) throws SQLException {
        while (isRunning()) {
            var portion = reader.after(last);
            last = portion.end();
            if (!portion.refs().isEmpty()) {
                followers.forEach(follower -> tell(follower, portion));
                continue;
            }
            tidy(reader);
            bell.getNotifications(reader.isMoreComing(last) ? POLL_WHILE_HELD_BACK : POLL);
        }
    }

    /// One follower's fault is not the others'.
    private static void tell(ChangeFollower follower, FeedReader.Portion portion) {
        try {
            follower.changed(portion.refs());
        } catch (RuntimeException fault) {
            log.error("{} could not follow {}", follower, portion.refs(), fault);
        }
    }

    private void tidy(FeedReader reader) throws SQLException {
        var now = clock.instant();
        if (now.isAfter(nextTidy)) {
            nextTidy = now.plus(TIDIED_EVERY);
            reader.forgetBefore(now.minus(KEPT));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
