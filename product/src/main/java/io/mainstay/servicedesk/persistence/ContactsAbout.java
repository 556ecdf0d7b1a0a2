package io.mainstay.servicedesk.persistence;

import io.mainstay.incident.ContactCounts;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.kernel.RecordRef;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How many contacts were about incidents, whoever had them.
@Repository
class ContactsAbout implements ContactCounts {

    private final JdbcClient jdbc;

    ContactsAbout(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Contacted> since(Collection<IncidentNumber> incidents, Instant since) {
        return jdbc.sql(
                        """
                        select record, started_at from servicedesk.interaction
                         where record = any (:records) and started_at >= :since
                        """)
                .param("records", records(incidents))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, index) ->
                        new Contacted(
                                number(row.getString("record")),
                                row.getObject("started_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public Map<IncidentNumber, Integer> counts(Collection<IncidentNumber> incidents) {
        var counts = new HashMap<IncidentNumber, Integer>();
        jdbc.sql(
                        """
                        select record, count(*) as contacts from servicedesk.interaction
                         where record = any (:records) group by record
                        """)
                .param("records", records(incidents))
                .query(
                        (RowCallbackHandler)
                                row ->
                                        counts.put(
                                                number(row.getString("record")),
                                                row.getInt("contacts")));
        return counts;
    }

    private static String[] records(Collection<IncidentNumber> incidents) {
        return incidents.stream().map(IncidentNumber::toString).toArray(String[]::new);
    }

    private static IncidentNumber number(String record) {
        return RecordRef.parse(record).flatMap(IncidentNumber::in).orElseThrow();
    }
}
