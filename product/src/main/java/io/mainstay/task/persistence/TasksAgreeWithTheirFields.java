package io.mainstay.task.persistence;

import io.mainstay.platform.audit.Invariant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table's constraints keep this for every write; here it is proved of what is there, in case a
/// constraint was ever dropped or a restore went round it.
@Component
class TasksAgreeWithTheirFields implements Invariant {

    private static final long SAMPLE = 20_000;

    private final JdbcClient jdbc;

    TasksAgreeWithTheirFields(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "Every task's state agrees with its end, and it waits only for tasks of its own record";
    }

    @Override
    public List<String> broken(Depth depth) {
        return jdbc.sql(
                        """
                        select number from (select * from task.task order by id desc limit :most) newest
                         where (state = 'DONE') <> (completed_at is not null)
                            or (state = 'CANCELLED') <> (cancel_reason is not null)
                            or exists (select from task.dependency d join task.task needed on needed.id = d.needed
                                        where d.task = newest.id and needed.record <> newest.record)
                         order by number limit 1000
                        """)
                .param("most", depth == Depth.FULL ? Long.MAX_VALUE : SAMPLE)
                .query((row, index) -> row.getString("number") + " says otherwise")
                .list();
    }
}
