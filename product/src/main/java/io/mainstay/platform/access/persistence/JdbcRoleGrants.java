package io.mainstay.platform.access.persistence;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Role;
import io.mainstay.platform.access.Account;
import java.sql.Timestamp;
import java.time.Instant;
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

    void replace(Account account, Instant now) {
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
