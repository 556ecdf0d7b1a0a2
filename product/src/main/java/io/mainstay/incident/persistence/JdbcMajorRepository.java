package io.mainstay.incident.persistence;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.major.Major;
import io.mainstay.incident.domain.major.MajorRepository;
import io.mainstay.incident.domain.major.MajorRule;
import io.mainstay.incident.domain.major.MajorSettings;
import io.mainstay.incident.domain.major.MajorUpdate;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.StaleRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMajorRepository implements MajorRepository {

    private final JdbcClient jdbc;

    JdbcMajorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Major> find(IncidentNumber incident) {
        return jdbc.sql("select * from incident.major where incident = :incident")
                .param("incident", incident.serial())
                .query((row, index) -> MajorRow.major(row))
                .optional();
    }

    @Override
    public boolean add(Major major) {
        return jdbc.sql(
                                """
                                insert into incident.major
                                       (incident, state, declared_at, declared_by, reason, rule_priority, counted_contacts,
                                        counted_children, counted_from, counted_until, next_update)
                                values (:incident, :state, :declared_at, :declared_by, :reason, :rule_priority,
                                        :counted_contacts, :counted_children, :counted_from, :counted_until, :next_update)
                                on conflict (incident) do nothing
                                """)
                        .params(MajorRow.columns(major))
                        .update()
                > 0;
    }

    @Override
    public Major update(Major major) {
        var updated =
                jdbc.sql(
                                """
                                update incident.major
                                   set state = :state, manager = :manager, communications = :communications,
                                       technical_lead = :technical_lead, updates = :updates,
                                       first_update_at = :first_update_at, last_update_at = :last_update_at,
                                       next_update = :next_update, stood_down_at = :stood_down_at,
                                       stood_down_by = :stood_down_by, stand_down_reason = :stand_down_reason,
                                       reviewed_at = :reviewed_at, reviewed_by = :reviewed_by, happened = :happened,
                                       went_well = :went_well, to_change = :to_change, version = version + 1
                                 where incident = :incident and version = :version
                                """)
                        .params(MajorRow.columns(major))
                        .update();
        if (updated == 0) {
            throw new StaleRecord(
                    major.ref(), find(major.incident()).map(Major::version).orElse(0L));
        }
        return major.inVersion(major.version() + 1);
    }

    @Override
    public void add(IncidentNumber incident, MajorUpdate update) {
        jdbc.sql(
                        """
                        insert into incident.major_update (entry, incident, audience, at, by_person)
                        values (:entry, :incident, :audience, :at, :by)
                        """)
                .param("entry", update.entry())
                .param("incident", incident.serial())
                .param("audience", update.audience().name())
                .param("at", IncidentRow.timestamp(update.at()))
                .param("by", update.by().map(PersonId::value).orElse(null))
                .update();
    }

    @Override
    public List<MajorUpdate> updates(IncidentNumber incident, int most) {
        return jdbc.sql(
                        """
                        select told.entry, told.audience, told.at, told.by_person, said.body
                          from incident.major_update told
                          join journal.published_entry said on said.id = told.entry
                         where told.incident = :incident
                         order by told.at desc, told.entry desc limit :most
                        """)
                .param("incident", incident.serial())
                .param("most", most)
                .query((row, index) -> MajorRow.told(row))
                .list();
    }

    @Override
    public List<IncidentNumber> takeOverdue(Instant due, int limit) {
        return jdbc.sql(
                        """
                        update incident.major set reminded_of = next_update
                         where incident in (select incident from incident.major
                                             where state = 'RUNNING' and next_update <= :due
                                               and reminded_of is distinct from next_update
                                             order by next_update limit :limit for update skip locked)
                        returning incident
                        """)
                .param("due", IncidentRow.timestamp(due))
                .param("limit", limit)
                .query((row, index) -> new IncidentNumber(row.getLong("incident")))
                .list();
    }

    @Override
    public List<IncidentNumber> takeForgotten(Instant due, int limit) {
        return jdbc.sql(
                        """
                        update incident.major set escalated_of = next_update
                         where incident in (select incident from incident.major
                                             where state = 'RUNNING' and next_update <= :due
                                               and escalated_of is distinct from next_update
                                             order by next_update limit :limit for update skip locked)
                        returning incident
                        """)
                .param("due", IncidentRow.timestamp(due))
                .param("limit", limit)
                .query((row, index) -> new IncidentNumber(row.getLong("incident")))
                .list();
    }

    @Override
    public MajorSettings settings() {
        return jdbc.sql(
                        """
                        select priority, contacts, minutes, together, cadence, escalate_after, review_required, version
                          from incident.major_setting
                        """)
                .query((row, index) -> settings(row))
                .single();
    }

    private static MajorSettings settings(ResultSet row) throws SQLException {
        return new MajorSettings(
                new MajorRule(
                        Optional.ofNullable(row.getObject("priority", Integer.class)),
                        Optional.ofNullable(row.getObject("contacts", Integer.class)),
                        row.getInt("minutes"),
                        row.getBoolean("together")),
                List.of((Integer[]) row.getArray("cadence").getArray()),
                row.getInt("escalate_after"),
                row.getBoolean("review_required"),
                row.getLong("version"));
    }

    @Override
    public void save(MajorSettings settings) {
        var rule = settings.rule();
        var updated =
                jdbc.sql(
                                """
                                update incident.major_setting
                                   set priority = :priority, contacts = :contacts, minutes = :minutes, together = :together,
                                       cadence = :cadence, escalate_after = :escalate_after,
                                       review_required = :review_required, version = version + 1
                                 where version = :version
                                """)
                        .param("priority", rule.priority().orElse(null))
                        .param("contacts", rule.contacts().orElse(null))
                        .param("minutes", rule.minutes())
                        .param("together", rule.together())
                        .param("cadence", settings.cadence().toArray(Integer[]::new))
                        .param("escalate_after", settings.escalateAfter())
                        .param("review_required", settings.reviewRequired())
                        .param("version", settings.version())
                        .update();
        if (updated == 0) {
            throw new StaleRecord(MajorSettings.REF, settings().version());
        }
    }
}
