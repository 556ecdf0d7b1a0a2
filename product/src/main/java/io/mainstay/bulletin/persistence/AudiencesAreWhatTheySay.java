package io.mainstay.bulletin.persistence;

import io.mainstay.platform.audit.Invariant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whom a bulletin is for is kept twice, once for reading it quickly; and what is shown is what was
/// said last.
@Component
class AudiencesAreWhatTheySay implements Invariant {

    private static final long SAMPLE = 20_000;

    private final JdbcClient jdbc;

    AudiencesAreWhatTheySay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "Every bulletin is for those whom it names, and says what it said last";
    }

    @Override
    public List<String> broken(Depth depth) {
        return jdbc.sql(
                        """
                        select number from (select * from bulletin.bulletin order by id desc limit :most) newest
                         where for_house = exists (select from bulletin.audience a
                                                    where a.bulletin = newest.id and a.supplier is null)
                            or published_at is not null
                               and body is distinct from (select e.body from bulletin.entry e
                                                           where e.bulletin = newest.id order by e.id desc limit 1)
                         order by number limit 1000
                        """)
                .param("most", depth == Depth.FULL ? Long.MAX_VALUE : SAMPLE)
                .query((row, index) -> row.getString("number") + " is for others, or says more")
                .list();
    }
}
