package io.mainstay.knowledge.persistence;

import io.mainstay.platform.audit.Invariant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What readers are shown is what was published, and every edition of it is there.
@Component
class PublishedArticlesSayTheirEdition implements Invariant {

    private static final long SAMPLE = 20_000;

    private final JdbcClient jdbc;

    PublishedArticlesSayTheirEdition(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "Every published article says what its last edition says, and no edition is missing";
    }

    @Override
    public List<String> broken(Depth depth) {
        return jdbc.sql(
                        """
                        select number from (select * from knowledge.article order by id desc limit :most) newest
                         where edition <> (select count(*) from knowledge.edition e where e.article = newest.id)
                            or state = 'PUBLISHED'
                               and not exists (select from knowledge.edition e
                                                where e.article = newest.id and e.edition = newest.edition
                                                  and e.title = newest.title and e.body = newest.body)
                         order by number limit 1000
                        """)
                .param("most", depth == Depth.FULL ? Long.MAX_VALUE : SAMPLE)
                .query((row, index) -> row.getString("number") + " says something else")
                .list();
    }
}
