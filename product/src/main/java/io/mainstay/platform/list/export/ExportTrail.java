package io.mainstay.platform.list.export;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.list.Field;
import io.mainstay.platform.list.export.Exports.Ordered;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down who took what away.
@Component
class ExportTrail {

    private static final String PREFIX = "EXP";

    private final AuditTrail trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    ExportTrail(AuditTrail trail, JdbcClient jdbc, Clock clock) {
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void exported(Ordered ordered, long rows) {
        var actor = Actors.current();
        var whole = ordered.whole();
        var fields = whole.fields().stream().map(Field::name).collect(Collectors.joining(","));
        trail.write(
                new AuditEntry(
                        new RecordRef(PREFIX, number()),
                        actor.person(),
                        actor.channel(),
                        clock.instant(),
                        "EXPORT",
                        List.of(
                                new Change("list", null, whole.list().name()),
                                new Change("format", null, ordered.format().name()),
                                new Change("filter", null, whole.request().filter()),
                                new Change("fields", null, fields),
                                new Change("rows", null, Long.toString(rows)))));
    }

    private long number() {
        return jdbc.sql("select nextval('platform_list.export_number')").query(Long.class).single();
    }
}
