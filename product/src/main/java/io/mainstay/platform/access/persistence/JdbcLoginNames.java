package io.mainstay.platform.access.persistence;

import io.mainstay.kernel.PersonId;
import io.mainstay.platform.access.LoginNames;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLoginNames implements LoginNames {

    private final JdbcClient jdbc;

    JdbcLoginNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonId> begunBy(String typed, int most) {
        return jdbc.sql(
                        """
                        select person from platform_access.account
                         where lower(login) collate "C" like :beginning and not disabled
                         order by lower(login) collate "C"
                         limit :most
                        """)
                .param("beginning", escaped(typed.strip().toLowerCase(Locale.ROOT)) + "%")
                .param("most", most)
                .query((row, index) -> new PersonId(row.getLong("person")))
                .list();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
