package io.mainstay.people.persistence;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Standing;
import io.mainstay.platform.access.StandingSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where a person stands, in one statement. A person who is no longer active stands nowhere, and so
/// sees only what is their own.
@Component
class StandingQuery implements StandingSource {

    private final JdbcClient jdbc;

    StandingQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Standing of(PersonId person) {
        return jdbc.sql(
                        """
                        select person.unit, person.supplier, coalesce(unit.open_to_members, false) as open,
                               array(select team from people.team_member
                                      where team_member.person = person.id) as teams
                          from people.person left join people.unit on unit.id = person.unit
                         where person.id = :person and person.active
                        """)
                .param("person", person.value())
                .query((row, index) -> standing(row))
                .optional()
                .orElse(Standing.NONE);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var unit = Rows.id(row, "unit");
        return new Standing(
                Set.of((Long[]) row.getArray("teams").getArray()),
                unit,
                row.getBoolean("open") ? Set.of(unit.orElseThrow()) : Set.of(),
                Rows.id(row, "supplier"));
    }
}
