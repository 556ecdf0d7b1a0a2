package io.mainstay.incident.persistence;

import io.mainstay.platform.audit.Invariant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What nobody logged here, and no import brought in, was written past the product.
@Component
class EveryIncidentHasABeginning implements Invariant {

    private final JdbcClient jdbc;

    EveryIncidentHasABeginning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "Every incident that was not brought in has its beginning in the audit trail";
    }

    @Override
    public List<String> broken(Depth depth) {
        return jdbc.sql(
                        """
                        select number from (select number, imported from incident.incident
                                             order by id desc limit :most) newest
                         where not imported
                           and not exists (select 1 from platform_audit.entry
                                            where ref = number and action = 'CREATE')
                         order by number limit 1000
                        """)
                .param("most", Portion.of(depth))
                .query((row, index) ->
                        row.getString("number") + " has no entry that says who logged it")
                .list();
    }
}
