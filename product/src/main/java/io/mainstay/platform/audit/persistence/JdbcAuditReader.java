package io.mainstay.platform.audit.persistence;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.AuditTrail.Written;
import io.mainstay.platform.audit.domain.AuditReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAuditReader implements AuditReader {

    private final JdbcClient jdbc;

    JdbcAuditReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Written> newest(Filter filter, long before, int limit) {
        return filter.actors().isPresent()
                ? ofPeople(filter, before, limit)
                : ofAnybody(filter.ref(), before, limit);
    }

    private List<Written> ofAnybody(Optional<RecordRef> ref, long before, int limit) {
        return jdbc.sql(
                        """
                        select entry.*, value.fields
                          from platform_audit.entry
                          left join platform_audit.value on value.entry = entry.position
                         where position < :before
                           and (cast(:ref as text) is null or ref = :ref)
                         order by position desc
                         limit :limit
                        """)
                .param("before", before)
                .param("ref", ref.map(RecordRef::toString).orElse(null))
                .param("limit", limit)
                .query(EntryRow::written)
                .list();
    }

    /// Each person's newest entries come from the index; of those the newest are taken.
    private List<Written> ofPeople(Filter filter, long before, int limit) {
        var people =
                filter.actors().orElseThrow().stream().map(PersonId::value).toArray(Long[]::new);
        return jdbc.sql(
                        """
                        select entry.*, value.fields
                          from unnest(:people) as person(id)
                          cross join lateral (
                               select * from platform_audit.entry
                                where actor = person.id and position < :before
                                  and (cast(:ref as text) is null or ref = :ref)
                                order by position desc
                                limit :limit) as entry
                          left join platform_audit.value on value.entry = entry.position
                         order by entry.position desc
                         limit :limit
                        """)
                .param("people", people)
                .param("before", before)
                .param("ref", filter.ref().map(RecordRef::toString).orElse(null))
                .param("limit", limit)
                .query(EntryRow::written)
                .list();
    }

    @Override
    public ChainStatus status() {
        return jdbc.sql(
                        """
                        select (select count(*) from platform_audit.seal) as seals,
                               (select coalesce(sum(count), 0) from platform_audit.seal) as sealed,
                               encode(newest.hash, 'hex') as head,
                               newest.sealed_at,
                               (select count(*) from (
                                   select from platform_audit.entry
                                    where (xid, position) >
                                          (coalesce(newest.last_xid, '0'), coalesce(newest.last, 0))
                                    limit 10000) as waiting) as waiting
                          from (values (1)) as one
                          left join lateral (
                               select * from platform_audit.seal
                                order by number desc limit 1) as newest on true
                        """)
                .query(JdbcAuditReader::chain)
                .single();
    }

    private static ChainStatus chain(ResultSet row, int index) throws SQLException {
        Optional<Instant> sealedAt =
                Optional.ofNullable(row.getObject("sealed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
        return new ChainStatus(
                row.getLong("seals"),
                row.getLong("sealed"),
                Optional.ofNullable(row.getString("head")),
                sealedAt,
                row.getLong("waiting"));
    }
}
