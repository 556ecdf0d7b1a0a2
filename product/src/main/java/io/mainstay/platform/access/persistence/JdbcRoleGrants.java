package io.mainstay.platform.access.persistence;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Role;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.HeldRoles;
import io.mainstay.platform.access.ScopedRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which roles a person holds, since when and by whom. Roles that stay keep their first grant.
@Repository
class JdbcRoleGrants {

    private final JdbcClient jdbc;

    JdbcRoleGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Reads what the view `account_with_roles` gathers.
    static HeldRoles held(ResultSet row) throws SQLException {
        var everywhere =
                Stream.of((String[]) row.getArray("roles").getArray()).map(Role::valueOf).toList();
        var scoped =
                Stream.of((String[]) row.getArray("scoped_roles").getArray())
                        .map(JdbcRoleGrants::scoped)
                        .toList();
        return HeldRoles.of(everywhere, scoped).because(row.getString("role_reason"));
    }

    private static ScopedRole scoped(String text) {
        var parts = text.split(" ", 2);
        return new ScopedRole(Role.valueOf(parts[0]), RecordRef.parse(parts[1]).orElseThrow());
    }

    void replace(Account account, Instant now) {
        replaceEverywhere(account, now);
        replaceScoped(account, now);
    }

    private void replaceScoped(Account account, Instant now) {
        var held = account.scopedRoles();
        var roles = held.stream().map(role -> role.role().name()).toArray(String[]::new);
        var scopes = held.stream().map(role -> role.scope().toString()).toArray(String[]::new);
        jdbc.sql(
                        """
                        delete from platform_access.scoped_grant
                         where person = :person
                           and not exists (select from unnest(cast(:roles as text[]), cast(:scopes as text[])) as kept (role, scope)
                                            where kept.role = scoped_grant.role and kept.scope = scoped_grant.scope)
                        """)
                .param("person", account.person().value())
                .param("roles", roles)
                .param("scopes", scopes)
                .update();
        jdbc.sql(
                        """
                        insert into platform_access.scoped_grant (person, role, scope, granted_by, granted_at, reason)
                        select :person, role, scope, :by, :now, :reason
                          from unnest(cast(:roles as text[]), cast(:scopes as text[])) as given (role, scope)
                            on conflict (person, role, scope) do nothing
                        """)
                .param("person", account.person().value())
                .param("by", grantor())
                .param("now", Timestamp.from(now))
                .param("reason", account.roleReason())
                .param("roles", roles)
                .param("scopes", scopes)
                .update();
    }

    private void replaceEverywhere(Account account, Instant now) {
        var roles = account.roles().stream().map(Role::name).toArray(String[]::new);
        jdbc.sql(
                        """
                        delete from platform_access.role_grant
                         where person = :person and not (role = any (:roles))
                        """)
                .param("person", account.person().value())
                .param("roles", roles)
                .update();
        jdbc.sql(
                        """
                        insert into platform_access.role_grant (person, role, granted_by, granted_at, reason)
                        select :person, role, :by, :now, :reason from unnest(cast(:roles as text[])) as role
                            on conflict (person, role) do nothing
                        """)
                .param("person", account.person().value())
                .param("by", grantor())
                .param("now", Timestamp.from(now))
                .param("reason", account.roleReason())
                .param("roles", roles)
                .update();
    }

    private static @Nullable Long grantor() {
        return Actors.current().person().map(PersonId::value).orElse(null);
    }
}
