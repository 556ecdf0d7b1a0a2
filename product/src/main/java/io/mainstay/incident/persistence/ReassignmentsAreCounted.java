package io.mainstay.incident.persistence;

import io.mainstay.platform.audit.Invariant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The count on an incident is the number of its hand-overs from one team to another; what was
/// brought in keeps the count of its source.
@Component
class ReassignmentsAreCounted implements Invariant {

    private final JdbcClient jdbc;

    ReassignmentsAreCounted(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "Every incident's count of reassignments equals its hand-overs between teams";
    }

    @Override
    public List<String> broken(Depth depth) {
        return jdbc.sql(
                        """
                        select number, reassignments, handed
                          from (select id, number, imported, reassignments from incident.incident
                                 order by id desc limit :most) newest
                          cross join lateral (select count(*) as handed from incident.hand_over
                                               where incident = newest.id and from_team is not null) counted
                         where not imported and reassignments <> handed
                         order by number limit 1000
                        """)
                .param("most", Portion.of(depth))
                .query((row, index) ->
                        "%s counts %d reassignments and has %d hand-overs"
                                .formatted(
                                        row.getString("number"),
                                        row.getInt("reassignments"),
                                        row.getInt("handed")))
                .list();
    }
}
