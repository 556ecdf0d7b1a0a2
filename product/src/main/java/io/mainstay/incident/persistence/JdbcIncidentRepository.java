package io.mainstay.incident.persistence;

import io.mainstay.classification.CustomFields;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentRepository;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.people.TeamId;
import io.mainstay.platform.access.Visible;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcIncidentRepository implements IncidentRepository {

    private static final String WITH_CUSTOM_VALUES =
            """
            select i.*,
                   (select array_agg(c.code || '=' || c.value)
                      from classification.published_custom_text c where c.record = i.number) as custom
              from incident.incident i where \
            """;

    private final JdbcClient jdbc;
    private final CustomFields customFields;
    private final Clock clock;

    JdbcIncidentRepository(JdbcClient jdbc, CustomFields customFields, Clock clock) {
        this.jdbc = jdbc;
        this.customFields = customFields;
        this.clock = clock;
    }

    @Override
    public IncidentNumber nextNumber() {
        return new IncidentNumber(
                jdbc.sql("select nextval('incident.incident_id_seq')").query(Long.class).single());
    }

    @Override
    public void add(Incident incident) {
        jdbc.sql(
                        """
                        insert into incident.incident
                               (id, title, description, caller, logged_by, contact, unit, site, service, configuration_item,
                                category, impact, urgency, priority, priority_reason, state, team, assignee,
                                reassignments, reopens, occurred_at, detected_at, opened_at, updated_at, restricted, parent)
                        values (:id, :title, :description, :caller, :logged_by, :contact, :unit, :site, :service,
                                :configuration_item, :category, :impact, :urgency, :priority, :priority_reason, :state,
                                :team, :assignee, :reassignments, :reopens, :occurred_at, :detected_at, :opened_at,
                                :updated_at, :restricted, :parent)
                        """)
                .params(IncidentRow.columns(incident, clock.instant()))
                .update();
        keepCustom(incident);
    }

    private void keepCustom(Incident incident) {
        customFields.keep(IncidentList.LIST.name(), incident.ref(), incident.triage().custom());
    }

    @Override
    public Optional<Incident> find(IncidentNumber number, Visible visible) {
        return jdbc.sql(WITH_CUSTOM_VALUES + "i.id = :id and " + visible.condition())
                .param("id", number.serial())
                .params(visible.parameters())
                .query((row, index) -> IncidentRow.incident(row))
                .optional();
    }

    @Override
    public List<Incident> findAll(Collection<IncidentNumber> numbers, Visible visible) {
        return jdbc.sql(WITH_CUSTOM_VALUES + "i.id = any (:ids) and " + visible.condition())
                .param("ids", numbers.stream().map(IncidentNumber::serial).toArray(Long[]::new))
                .params(visible.parameters())
                .query((row, index) -> IncidentRow.incident(row))
                .list();
    }

    @Override
    public Incident update(Incident incident) {
        var updated =
                jdbc.sql(
                                """
                                update incident.incident
                                   set title = :title, description = :description, caller = :caller, contact = :contact,
                                       unit = :unit, site = :site, service = :service, configuration_item = :configuration_item,
                                       category = :category, impact = :impact, urgency = :urgency, priority = :priority,
                                       priority_reason = :priority_reason, state = :state, team = :team, assignee = :assignee,
                                       hold_reason = :hold_reason, follow_up = :follow_up, hold_reference = :hold_reference,
                                       reassignments = :reassignments, reopens = :reopens, cancel_reason = :cancel_reason,
                                       closure_code = :closure_code, resolution = :resolution,
                                       resolving_line = :resolving_line, resolved_by = :resolved_by, resolved_at = :resolved_at,
                                       occurred_at = :occurred_at, detected_at = :detected_at, responded_at = :responded_at,
                                       diagnosed_at = :diagnosed_at, repaired_at = :repaired_at, recovered_at = :recovered_at,
                                       closed_at = :closed_at, updated_at = :updated_at, restricted = :restricted,
                                       parent = :parent, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .params(IncidentRow.columns(incident, clock.instant()))
                        .update();
        if (updated == 0) {
            throw new StaleRecord(incident.ref(), currentVersion(incident.number()));
        }
        keepCustom(incident);
        return IncidentRow.saved(incident);
    }

    private long currentVersion(IncidentNumber number) {
        return jdbc.sql("select version from incident.incident where id = :id")
                .param("id", number.serial())
                .query(Long.class)
                .single();
    }

    @Override
    public Children children(IncidentNumber parent, boolean open, Visible visible, int most) {
        var all = new AtomicLong();
        var first =
                jdbc.sql(
                                "select i.id, count(*) over () as all_of_them from incident.incident i"
                                        + " where i.parent = :parent and i.open = :open and "
                                        + visible.condition()
                                        + " order by i.id limit :most")
                        .param("parent", parent.serial())
                        .param("open", open)
                        .param("most", most)
                        .params(visible.parameters())
                        .query((row, index) -> {
                            all.set(row.getLong("all_of_them"));
                            return new IncidentNumber(row.getLong("id"));
                        })
                        .list();
        return new Children(first, all.get());
    }

    @Override
    public boolean holdOpen(IncidentNumber number) {
        return jdbc.sql(
                        """
                        select i.open or i.state <> 'CANCELLED'
                                         and exists (select from incident.major m where m.incident = i.id)
                          from incident.incident i where i.id = :id for share of i
                        """)
                .param("id", number.serial())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public void handOver(HandOver handOver) {
        jdbc.sql(
                        """
                        insert into incident.hand_over (incident, from_team, to_team, by_person, kind, reason, at)
                        values (:incident, :from_team, :to_team, :by, :kind, :reason, :at)
                        """)
                .param("incident", handOver.incident().serial())
                .param("from_team", handOver.from().map(TeamId::value).orElse(null))
                .param("to_team", handOver.to().value())
                .param("by", handOver.by().map(PersonId::value).orElse(null))
                .param("kind", handOver.escalation() ? "ESCALATION" : "ASSIGNMENT")
                .param("reason", handOver.reason().orElse(null))
                .param("at", IncidentRow.timestamp(handOver.at()))
                .update();
    }

    @Override
    public void accepted(IncidentNumber number, Instant at) {
        jdbc.sql(
                        """
                        update incident.hand_over set accepted_at = :at
                         where id = (select max(id) from incident.hand_over where incident = :incident)
                           and accepted_at is null
                        """)
                .param("at", IncidentRow.timestamp(at))
                .param("incident", number.serial())
                .update();
    }
}
