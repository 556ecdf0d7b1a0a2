package io.mainstay.platform.metrics.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/// What is counted in the database, the same on every node; not a number while it is away.
///
/// @param sealLag seconds since the oldest entry of the audit trail was written that no seal covers
/// @param feedLag seconds for which the oldest change has waited for a transaction to end
/// @param jobsFailed within the last day
public record HouseFigures(
        double sessions,
        double sealLag,
        double feedLag,
        double jobsQueued,
        double jobsRunning,
        double jobsFailed) {

    private static final HouseFigures AWAY =
            new HouseFigures(
                    Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    public static HouseFigures read(JdbcClient jdbc) {
        try {
            return jdbc.sql(
                            """
                            select (select count(*) from platform_access.session where expires > now()),
                                   (select coalesce(extract(epoch from clock_timestamp() - (
                                        select recorded_at from platform_audit.entry
                                         where (xid, position) > (
                                            coalesce((select last_xid from platform_audit.seal
                                                       order by number desc limit 1), '0'),
                                            coalesce((select last from platform_audit.seal
                                                       order by number desc limit 1), 0))
                                         order by xid, position limit 1)), 0)),
                                   (select coalesce(extract(epoch from clock_timestamp() - min(at)), 0)
                                      from platform_feed.change
                                     where xid >= pg_snapshot_xmin(pg_current_snapshot())),
                                   (select count(*) from platform_jobs.job where state = 'QUEUED'),
                                   (select count(*) from platform_jobs.job where state = 'RUNNING'),
                                   (select count(*) from platform_jobs.job
                                     where state = 'FAILED' and finished_at > now() - interval '1 day')
                            """)
                    .query((row, number) -> of(row))
                    .single();
        } catch (DataAccessException | TransactionException away) {
            return AWAY;
        }
    }

    private static HouseFigures of(ResultSet row) throws SQLException {
        return new HouseFigures(
                row.getDouble(1),
                row.getDouble(2),
                row.getDouble(3),
                row.getDouble(4),
                row.getDouble(5),
                row.getDouble(6));
    }
}
