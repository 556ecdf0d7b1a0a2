package io.mainstay.incident.persistence;

import io.mainstay.platform.audit.Invariant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table's constraints keep this for every write; here it is proved of what is there, in case a
/// constraint was ever dropped or a restore went round it.
@Component
class StatesAgreeWithTheirFields implements Invariant {

    private final JdbcClient jdbc;

    StatesAgreeWithTheirFields(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "Every incident's state agrees with its hold, its resolution and its closing";
    }

    @Override
    public List<String> broken(Depth depth) {
        return jdbc.sql(
                        """
                        select number, state from (select * from incident.incident
                                                    order by id desc limit :most) newest
                         where (state = 'ON_HOLD') <> (hold_reason is not null)
                            or not imported
                               and ((state in ('RESOLVED', 'CLOSED'))
                                        <> (resolved_at is not null and closure_code is not null)
                                    or (state = 'CANCELLED') <> (cancel_reason is not null)
                                    or (state in ('CLOSED', 'CANCELLED')) <> (closed_at is not null)
                                    or state = 'ON_HOLD' and follow_up is null
                                    or state in ('ASSIGNED', 'IN_PROGRESS', 'ON_HOLD')
                                       and team is null and assignee is null)
                         order by number limit 1000
                        """)
                .param("most", Portion.of(depth))
                .query((row, index) ->
                        "%s is %s and its fields say otherwise"
                                .formatted(row.getString("number"), row.getString("state")))
                .list();
    }
}
