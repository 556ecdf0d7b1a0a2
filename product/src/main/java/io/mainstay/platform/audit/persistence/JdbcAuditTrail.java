package io.mainstay.platform.audit.persistence;

import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.audit.HiddenFields;
import io.mainstay.platform.persistence.BulkCopy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAuditTrail implements AuditTrail {

    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final Clock clock;

    private final ObjectProvider<HiddenFields> hidden;

    JdbcAuditTrail(
            JdbcClient jdbc, BulkCopy copy, Clock clock, ObjectProvider<HiddenFields> hidden) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.clock = clock;
        this.hidden = hidden;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(AuditEntry entry) {
        var row = EntryRow.of(entry, clock.instant());
        jdbc.sql(
                        """
                        with entry as (
                            insert into platform_audit.entry
                                (ref, actor, channel, action, occurred_at, recorded_at, digests, digest)
                            values
                                (:ref, :actor, :channel, :action, cast(:occurred_at as timestamptz),
                                 cast(:recorded_at as timestamptz), cast(:digests as jsonb), :digest)
                            returning position)
                        insert into platform_audit.value (entry, fields)
                        select position, cast(:fields as jsonb) from entry
                        """)
                .params(row.columns())
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeAll(List<AuditEntry> entries) {
        var positions = positions(entries.size());
        var now = clock.instant();
        var facts = new ArrayList<List<@Nullable Object>>(entries.size());
        var values = new ArrayList<List<@Nullable Object>>(entries.size());
        for (int at = 0; at < entries.size(); at++) {
            var row = EntryRow.of(entries.get(at), now);
            facts.add(row.entryLine(positions.get(at)));
            values.add(Arrays.asList(positions.get(at), row.fields()));
        }
        copy.into(
                "platform_audit.entry (position, ref, actor, channel, action,"
                        + " occurred_at, recorded_at, digests, digest)",
                facts);
        copy.into("platform_audit.value (entry, fields)", values);
    }

    private List<Long> positions(int count) {
        return jdbc.sql(
                        """
                        select nextval('platform_audit.entry_position')
                          from generate_series(1, :count)
                        """)
                .param("count", count)
                .query((row, index) -> row.getLong(1))
                .list();
    }

    @Override
    public List<Written> history(RecordRef ref, OptionalLong before, int limit) {
        return jdbc
                .sql(
                        """
                        select entry.*, value.fields
                          from platform_audit.entry
                          left join platform_audit.value on value.entry = entry.position
                         where ref = :ref
                           and (cast(:before as bigint) is null
                                or (occurred_at, position) <
                                   (select occurred_at, position from platform_audit.entry
                                     where position = :before))
                         order by occurred_at desc, position desc
                         limit :limit
                        """)
                .param("ref", ref.toString())
                .param("before", before.isPresent() ? before.getAsLong() : null)
                .param("limit", limit)
                .query(EntryRow::written)
                .list()
                .stream()
                .map(this::readable)
                .toList();
    }

    @Override
    public List<Written> historyOf(Collection<RecordRef> refs, int limit) {
        return jdbc
                .sql(
                        """
                        select entry.*, value.fields
                          from platform_audit.entry
                          left join platform_audit.value on value.entry = entry.position
                         where ref = any (:refs)
                         order by occurred_at desc, position desc
                         limit :limit
                        """)
                .param("refs", refs.stream().map(RecordRef::toString).toArray(String[]::new))
                .param("limit", limit)
                .query(EntryRow::written)
                .list()
                .stream()
                .map(this::readable)
                .toList();
    }

    private Written readable(Written written) {
        var entry = written.entry();
        var told =
                entry.changes().stream()
                        .filter(change ->
                                hidden.stream().noneMatch(it -> hides(it, entry.ref(), change)))
                        .toList();
        return new Written(written.position(), written.recordedAt(), entry.with(told));
    }

    private static boolean hides(HiddenFields one, RecordRef ref, Change change) {
        return one.hides(ref, change.field()) || one.hides(change);
    }
}
