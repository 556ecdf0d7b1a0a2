package io.mainstay.platform.access.persistence;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.domain.AccountRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Accounts by hand. What is read comes with its roles, since an account without them says little.
@Repository
class JdbcAccountRepository implements AccountRepository {

    private final JdbcClient jdbc;
    private final JdbcRoleGrants grants;

    JdbcAccountRepository(JdbcClient jdbc, JdbcRoleGrants grants) {
        this.jdbc = jdbc;
        this.grants = grants;
    }

    @Override
    public Optional<Account> find(long id) {
        return jdbc.sql(
                        """
                        select * from platform_access.account_with_roles a
                         where a.id = :id
                        """)
                .param("id", id)
                .query((row, index) -> account(row))
                .optional();
    }

    @Override
    public Optional<Account> of(PersonId person) {
        return jdbc.sql(
                        """
                        select * from platform_access.account_with_roles a
                         where a.person = :person
                        """)
                .param("person", person.value())
                .query((row, index) -> account(row))
                .optional();
    }

    @Override
    public Optional<Credential> credential(String login) {
        return jdbc.sql(
                        """
                        select * from platform_access.account_with_roles a
                         where lower(a.login) = lower(:login)
                        """)
                .param("login", login)
                .query((row, index) -> new Credential(account(row), row.getString("password_hash")))
                .optional();
    }

    @Override
    public List<Account> byLogins(Collection<String> logins) {
        return jdbc.sql(
                        """
                        select * from platform_access.account_with_roles a
                         where lower(a.login) = any (:logins)
                         order by lower(a.login)
                        """)
                .param("logins", logins.toArray(String[]::new))
                .query((row, index) -> account(row))
                .list();
    }

    @Override
    public boolean isEmpty() {
        return !jdbc.sql("select exists (select from platform_access.account)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Account> page(String words, Collection<PersonId> people, String after, int most) {
        return jdbc.sql(
                        """
                        select * from platform_access.account_with_roles a
                         where lower(a.login) > lower(:after)
                           and (strpos(lower(a.login), lower(:words)) > 0 or a.person = any (:people))
                         order by lower(a.login)
                         limit :most
                        """)
                .param("words", words)
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .param("after", after)
                .param("most", most)
                .query((row, index) -> account(row))
                .list();
    }

    @Override
    public Optional<Account> add(NewAccount account, Instant now) {
        return jdbc.sql(
                        """
                        insert into platform_access.account
                               (login, person, password_hash, password_changed_at, created_at)
                        values (:login, :person, :hash, :now, :now)
                            on conflict do nothing
                        returning id
                        """)
                .param("login", account.login())
                .param("person", account.person().value())
                .param("hash", account.passwordHash())
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    @Override
    public Account save(Account account, Instant now) {
        var saved =
                jdbc.sql(
                                """
                                update platform_access.account
                                   set disabled = :disabled, must_change_password = :must_change,
                                       password_changed_at = :changed_at, role_reason = :reason,
                                       version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("disabled", account.disabled())
                        .param("must_change", account.mustChangePassword())
                        .param("changed_at", Timestamp.from(account.passwordChangedAt()))
                        .param("reason", account.roleReason())
                        .param("id", account.id())
                        .param("version", account.version())
                        .update();
        if (saved == 0) {
            var current = find(account.id()).map(Account::version).orElse(-1L);
            throw new StaleRecord(account.ref(), current);
        }
        grants.replace(account, now);
        return find(account.id()).orElseThrow();
    }

    @Override
    public void savePassword(long account, String hash) {
        jdbc.sql("update platform_access.account set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", account)
                .update();
    }

    @Override
    public int lockAdministrators() {
        return jdbc.sql(
                        """
                        select a.id
                          from platform_access.account a
                          join platform_access.role_grant g on g.person = a.person
                         where g.role = 'ADMINISTRATOR' and not a.disabled
                         order by a.id
                           for update of a
                        """)
                .query(Long.class)
                .list()
                .size();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("login"),
                new PersonId(row.getLong("person")),
                JdbcRoleGrants.held(row),
                row.getBoolean("disabled"),
                row.getBoolean("must_change_password"),
                row.getTimestamp("password_changed_at").toInstant(),
                row.getLong("version"));
    }
}
