package io.mainstay.incident.persistence;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.IncidentClock;
import io.mainstay.incident.domain.IncidentSettings;
import io.mainstay.kernel.StaleRecord;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcIncidentClock implements IncidentClock {

    private final JdbcClient jdbc;

    JdbcIncidentClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public IncidentSettings settings() {
        return jdbc.sql("select close_after_days, version from incident.setting")
                .query((row, index) ->
                        new IncidentSettings(
                                row.getInt("close_after_days"), row.getLong("version")))
                .single();
    }

    @Override
    public void save(IncidentSettings settings) {
        var updated =
                jdbc.sql(
                                """
                                update incident.setting
                                   set close_after_days = :days, version = version + 1
                                 where version = :version
                                """)
                        .param("days", settings.closeAfterDays())
                        .param("version", settings.version())
                        .update();
        if (updated == 0) {
            throw new StaleRecord(IncidentSettings.REF, settings().version());
        }
    }

    @Override
    public List<IncidentNumber> silentSince(Instant instant, int limit) {
        return jdbc.sql(
                        """
                        select i.id from incident.incident i
                         where i.state = 'RESOLVED' and i.resolved_at < :instant
                           and not exists (select 1 from journal.published_entry said
                                            where said.record = i.number and said.kind = 'PUBLIC'
                                              and said.recorded_at >= :instant)
                           and not exists (select 1 from incident.source told
                                            where told.incident = i.id
                                              and told.version = i.version)
                           and not exists (select 1 from incident.major m, incident.major_setting
                                            where m.incident = i.id and m.state <> 'REVIEWED'
                                              and review_required)
                         order by i.resolved_at limit :limit
                        """)
                .param("instant", IncidentRow.timestamp(instant))
                .param("limit", limit)
                .query((row, index) -> new IncidentNumber(row.getLong("id")))
                .list();
    }

    @Override
    public List<IncidentNumber> takeFollowUps(Instant now, int limit) {
        return jdbc.sql(
                        """
                        update incident.incident set reminded_of = follow_up
                         where id in (select id from incident.incident
                                       where state = 'ON_HOLD' and follow_up <= :now
                                         and reminded_of is distinct from follow_up
                                       order by follow_up limit :limit for update skip locked)
                        returning id
                        """)
                .param("now", IncidentRow.timestamp(now))
                .param("limit", limit)
                .query((row, index) -> new IncidentNumber(row.getLong("id")))
                .list();
    }
}
