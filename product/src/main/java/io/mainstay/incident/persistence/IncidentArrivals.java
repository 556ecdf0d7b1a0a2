package io.mainstay.incident.persistence;

import static io.mainstay.incident.domain.history.HistoryField.CLOSURE_CODE;
import static io.mainstay.incident.domain.history.HistoryField.MADE_SLA;
import static io.mainstay.incident.domain.history.HistoryField.REASSIGNMENTS;
import static io.mainstay.incident.domain.history.HistoryField.REOPENS;

import io.mainstay.classification.CustomFields;
import io.mainstay.classification.CustomValues;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentRepository.HandOver;
import io.mainstay.incident.domain.history.Cast;
import io.mainstay.incident.domain.history.Chapter;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import io.mainstay.platform.persistence.BulkCopy;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes incidents that another system knew, many at a time.
@Repository
public class IncidentArrivals {

    private static final List<String> OURS =
            List.of(
                    "id",
                    "title",
                    "description",
                    "caller",
                    "logged_by",
                    "contact",
                    "site",
                    "service",
                    "configuration_item",
                    "category",
                    "impact",
                    "urgency",
                    "priority",
                    "state",
                    "team",
                    "assignee",
                    "hold_reason",
                    "reassignments",
                    "reopens",
                    "resolution",
                    "resolved_by",
                    "resolved_at",
                    "opened_at",
                    "responded_at",
                    "closed_at",
                    "updated_at");
    private static final List<String> THEIRS =
            List.of(
                    "closure_code",
                    "imported",
                    "source_number",
                    "source_reassignments",
                    "source_reopens",
                    "made_sla");

    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final CustomFields customFields;

    IncidentArrivals(JdbcClient jdbc, BulkCopy copy, CustomFields customFields) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.customFields = customFields;
    }

    /// An incident as history leaves it.
    public record Arrival(Incident incident, Chapter last, Cast cast) {}

    public List<IncidentNumber> numbers(int count) {
        return jdbc.sql(
                        "select nextval('incident.incident_id_seq') from generate_series(1, :count)")
                .param("count", count)
                .query((row, index) -> new IncidentNumber(row.getLong(1)))
                .list();
    }

    public void add(List<Arrival> arrivals) {
        var columns = String.join(", ", Stream.concat(OURS.stream(), THEIRS.stream()).toList());
        copy.into(
                "incident.incident (" + columns + ")",
                arrivals.stream().map(IncidentArrivals::row).toList());
        keepCustom(arrivals.stream().map(Arrival::incident));
    }

    /// For incidents that are new.
    void keepCustom(Stream<Incident> incidents) {
        incidents
                .filter(incident -> !incident.triage().custom().equals(CustomValues.NONE))
                .forEach(incident ->
                        customFields.keep(
                                IncidentList.LIST.name(),
                                incident.ref(),
                                incident.triage().custom()));
    }

    /// What history tells beyond the incident itself, after the incident was saved.
    public void complete(Arrival arrival) {
        var row = arrival.last().row();
        jdbc.sql(
                        """
                        update incident.incident
                           set source_reassignments = :reassignments, source_reopens = :reopens, made_sla = :made_sla,
                               updated_at = :updated_at
                         where id = :id
                        """)
                .param("reassignments", row.number(REASSIGNMENTS).orElse(null))
                .param("reopens", row.number(REOPENS).orElse(null))
                .param("made_sla", row.text(MADE_SLA).map(Boolean::valueOf).orElse(null))
                .param("updated_at", IncidentRow.timestamp(row.at()))
                .param("id", arrival.incident().number().serial())
                .update();
    }

    public void handOvers(List<HandOver> handOvers) {
        copy.into(
                "incident.hand_over (incident, from_team, to_team, by_person, kind, at)",
                handOvers.stream().map(IncidentArrivals::row).toList());
    }

    private static List<@Nullable Object> row(Arrival arrival) {
        var columns = IncidentRow.columns(arrival.incident(), arrival.last().row().at());
        return Stream.<@Nullable Object>concat(
                        OURS.stream().<@Nullable Object>map(columns::get), theirs(arrival).stream())
                .toList();
    }

    private static List<@Nullable Object> theirs(Arrival arrival) {
        var row = arrival.last().row();
        return Arrays.asList(
                arrival.last().isAtRest()
                        ? row.text(CLOSURE_CODE)
                                .map(arrival.cast().closureCodes()::get)
                                .orElse(null)
                        : null,
                true,
                row.external(),
                row.number(REASSIGNMENTS).orElse(null),
                row.number(REOPENS).orElse(null),
                row.text(MADE_SLA).orElse(null));
    }

    private static List<@Nullable Object> row(HandOver handOver) {
        return Arrays.asList(
                handOver.incident().serial(),
                handOver.from().map(TeamId::value).orElse(null),
                handOver.to().value(),
                handOver.by().map(PersonId::value).orElse(null),
                "ASSIGNMENT",
                handOver.at());
    }
}
