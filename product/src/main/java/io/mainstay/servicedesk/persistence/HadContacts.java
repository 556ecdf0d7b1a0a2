package io.mainstay.servicedesk.persistence;

import io.mainstay.platform.persistence.BulkCopy;
import io.mainstay.platform.persistence.ChangeFeed;
import io.mainstay.servicedesk.InteractionNumber;
import io.mainstay.servicedesk.domain.Interaction;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes interactions that were had before, whole, many at a time.
@Repository
public class HadContacts {

    private final BulkCopy copy;
    private final ChangeFeed feed;
    private final JdbcClient jdbc;

    HadContacts(BulkCopy copy, ChangeFeed feed, JdbcClient jdbc) {
        this.copy = copy;
        this.feed = feed;
        this.jdbc = jdbc;
    }

    public List<InteractionNumber> numbers(int count) {
        return jdbc.sql(
                        """
                        select nextval('servicedesk.interaction_id_seq') as id
                          from generate_series(1, :count) order by id
                        """)
                .param("count", count)
                .query((row, index) -> new InteractionNumber(row.getLong("id")))
                .list();
    }

    public void add(List<Interaction> interactions) {
        if (interactions.isEmpty()) {
            return;
        }
        var rows = interactions.stream().map(InteractionRow::columns).toList();
        var columns = String.join(", ", rows.getFirst().keySet());
        copy.into(
                "servicedesk.interaction (" + columns + ")",
                rows.stream().map(row -> new ArrayList<>(row.values())).toList());
        feed.changed(interactions.stream().map(Interaction::ref).toList());
    }
}
