package io.mainstay.platform.access.persistence;

import io.mainstay.platform.access.domain.Attempts;
import io.mainstay.platform.access.domain.RateLimit;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One row for each bucket says when it would be empty again. A try moves that time on by one
/// interval, unless it lies too far ahead; the row's lock makes it hold for all nodes together.
@Repository
class JdbcAttempts implements Attempts {

    /// Those of two nodes; more than that is in their logs.
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    JdbcAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Duration> take(RateLimit limit, String subject, Instant now) {
        var taken =
                jdbc.sql(
                                """
                                insert into platform_access.attempt as a (bucket, free_at)
                                values (:bucket, :next)
                                    on conflict (bucket) do update
                                   set free_at = case when a.free_at > :impossible then :next
                                                      else greatest(a.free_at, :now) + make_interval(secs => :interval)
                                                 end
                                 where a.free_at <= :latest or a.free_at > :impossible
                                """)
                        .param("bucket", bucket(limit, subject))
                        .param("now", Timestamp.from(now))
                        .param("next", Timestamp.from(now.plus(limit.interval())))
                        .param("interval", limit.interval().toMillis() / 1000.0)
                        .param("latest", Timestamp.from(now.plus(limit.tolerance())))
                        .param("impossible", Timestamp.from(impossible(limit, now)))
                        .update();
        return taken == 1 ? Optional.empty() : Optional.of(wait(limit, subject, now));
    }

    private Duration wait(RateLimit limit, String subject, Instant now) {
        return jdbc.sql("select free_at from platform_access.attempt where bucket = :bucket")
                .param("bucket", bucket(limit, subject))
                .query(Timestamp.class)
                .optional()
                .map(freeAt -> Duration.between(now, freeAt.toInstant().minus(limit.tolerance())))
                .orElse(limit.interval());
    }

    @Override
    public void giveBack(RateLimit limit, String subject) {
        jdbc.sql(
                        """
                        update platform_access.attempt
                           set free_at = free_at - make_interval(secs => :interval)
                         where bucket = :bucket
                        """)
                .param("interval", limit.interval().toMillis() / 1000.0)
                .param("bucket", bucket(limit, subject))
                .update();
    }

    @Override
    public void forget(RateLimit limit, String subject) {
        jdbc.sql("delete from platform_access.attempt where bucket = :bucket")
                .param("bucket", bucket(limit, subject))
                .update();
    }

    @Override
    public void sweep(Instant now) {
        jdbc.sql("delete from platform_access.attempt where free_at < :longAgo")
                .param("longAgo", Timestamp.from(now.minus(Duration.ofHours(1))))
                .update();
    }

    /// No row lies so far ahead unless the clock was set back since; it would keep everybody out
    /// for as long as the clock was wrong.
    private static Instant impossible(RateLimit limit, Instant now) {
        return now.plus(limit.tolerance()).plus(limit.interval()).plus(CLOCKS_DIFFER);
    }

    private static String bucket(RateLimit limit, String subject) {
        return limit.name() + ":" + subject;
    }
}
