package io.mainstay.servicedesk.persistence;

import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.Visible;
import io.mainstay.servicedesk.domain.Interaction;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The contacts about one record, with the names of who called.
@Repository
public class RecordContacts {

    private final JdbcClient jdbc;

    RecordContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A contact with its caller's name.
    ///
    /// @param isSeen whether the reader may know of it
    public record Named(Interaction contact, Optional<String> caller, boolean isSeen) {}

    /// That in which the record was logged first, then the latest.
    public List<Named> of(RecordRef record, int most, Visible visible) {
        return jdbc.sql(
                        """
                        select c.*, caller.name as caller_name, %s as seen
                          from servicedesk.interaction c
                          left join people.published_person caller on caller.id = c.caller
                         where c.record = :record
                         order by c.outcome = 'INCIDENT' desc, c.started_at desc, c.id desc
                         limit :most
                        """
                                .formatted(visible.condition()))
                .param("record", record.toString())
                .param("most", most)
                .params(visible.parameters())
                .query((row, index) ->
                        new Named(
                                InteractionRow.interaction(row),
                                Optional.ofNullable(row.getString("caller_name")),
                                row.getBoolean("seen")))
                .list();
    }
}
