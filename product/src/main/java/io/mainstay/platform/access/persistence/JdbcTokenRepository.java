package io.mainstay.platform.access.persistence;

import io.mainstay.platform.access.domain.ApiToken;
import io.mainstay.platform.access.domain.TokenRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTokenRepository implements TokenRepository {

    private final JdbcClient jdbc;

    JdbcTokenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ApiToken> find(byte[] key) {
        return jdbc.sql(
                        """
                        select id, account, name, may_write, created, expires, last_used
                          from platform_access.token
                         where key = :key
                        """)
                .param("key", key)
                .query((row, index) -> token(row))
                .optional();
    }

    @Override
    public List<ApiToken> of(long account) {
        return jdbc.sql(
                        """
                        select id, account, name, may_write, created, expires, last_used
                          from platform_access.token
                         where account = :account
                         order by id desc
                        """)
                .param("account", account)
                .query((row, index) -> token(row))
                .list();
    }

    @Override
    public ApiToken add(byte[] key, ApiToken token) {
        return jdbc.sql(
                        """
                        insert into platform_access.token (key, account, name, may_write, created, expires)
                        values (:key, :account, :name, :may_write, :created, :expires)
                        returning id, account, name, may_write, created, expires, last_used
                        """)
                .param("key", key)
                .param("account", token.account())
                .param("name", token.name())
                .param("may_write", token.mayWrite())
                .param("created", Timestamp.from(token.created()))
                .param("expires", Timestamp.from(token.expires()))
                .query((row, index) -> token(row))
                .single();
    }

    @Override
    public void used(long id, Instant at) {
        jdbc.sql("update platform_access.token set last_used = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    @Override
    public int end(long account, long id) {
        return jdbc.sql("delete from platform_access.token where account = :account and id = :id")
                .param("account", account)
                .param("id", id)
                .update();
    }

    @Override
    public void endAll(long account) {
        jdbc.sql("delete from platform_access.token where account = :account")
                .param("account", account)
                .update();
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getLong("id"),
                row.getLong("account"),
                row.getString("name"),
                row.getBoolean("may_write"),
                row.getTimestamp("created").toInstant(),
                row.getTimestamp("expires").toInstant(),
                Optional.ofNullable(row.getTimestamp("last_used")).map(Timestamp::toInstant));
    }
}
