package io.mainstay.platform.access.persistence;

import io.mainstay.platform.access.domain.Session;
import io.mainstay.platform.access.domain.SessionRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSessionRepository implements SessionRepository {

    private final JdbcClient jdbc;

    JdbcSessionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Session> find(byte[] key) {
        return jdbc.sql(
                        """
                        select id, account, csrf, client, created, last_seen, expires
                          from platform_access.session
                         where key = :key
                        """)
                .param("key", key)
                .query((row, index) -> session(row))
                .optional();
    }

    @Override
    public List<Session> of(long account) {
        return jdbc.sql(
                        """
                        select id, account, csrf, client, created, last_seen, expires
                          from platform_access.session
                         where account = :account
                         order by last_seen desc, id desc
                         limit 100
                        """)
                .param("account", account)
                .query((row, index) -> session(row))
                .list();
    }

    @Override
    public void add(byte[] key, Session session) {
        jdbc.sql(
                        """
                        insert into platform_access.session (key, account, csrf, client, created, last_seen, expires)
                        values (:key, :account, :csrf, :client, :created, :last_seen, :expires)
                        """)
                .param("key", key)
                .param("account", session.account())
                .param("csrf", session.csrf())
                .param("client", session.client())
                .param("created", Timestamp.from(session.created()))
                .param("last_seen", Timestamp.from(session.lastSeen()))
                .param("expires", Timestamp.from(session.expires()))
                .update();
    }

    @Override
    public void seen(long id, Instant at) {
        jdbc.sql(
                        """
                        update platform_access.session set last_seen = :at
                         where id = :id and last_seen <= :before
                        """)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .param("before", Timestamp.from(at.minus(Session.SEEN_EVERY)))
                .update();
    }

    @Override
    public void end(byte[] key) {
        jdbc.sql("delete from platform_access.session where key = :key").param("key", key).update();
    }

    @Override
    public void end(long account, long id) {
        jdbc.sql("delete from platform_access.session where account = :account and id = :id")
                .param("account", account)
                .param("id", id)
                .update();
    }

    @Override
    public void endAll(long account) {
        jdbc.sql("delete from platform_access.session where account = :account")
                .param("account", account)
                .update();
    }

    @Override
    public void sweep(Instant now) {
        jdbc.sql("delete from platform_access.session where expires <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getLong("id"),
                row.getLong("account"),
                row.getString("csrf"),
                row.getString("client"),
                row.getTimestamp("created").toInstant(),
                row.getTimestamp("last_seen").toInstant(),
                row.getTimestamp("expires").toInstant());
    }
}
