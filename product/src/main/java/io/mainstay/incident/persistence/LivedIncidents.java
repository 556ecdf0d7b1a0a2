package io.mainstay.incident.persistence;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentRepository.HandOver;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import io.mainstay.platform.persistence.BulkCopy;
import io.mainstay.platform.persistence.ChangeFeed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes incidents that were lived before, whole, many at a time.
@Repository
public class LivedIncidents {

    private final IncidentArrivals arrivals;
    private final BulkCopy copy;
    private final ChangeFeed feed;
    private final JdbcClient jdbc;

    LivedIncidents(IncidentArrivals arrivals, BulkCopy copy, ChangeFeed feed, JdbcClient jdbc) {
        this.arrivals = arrivals;
        this.copy = copy;
        this.feed = feed;
        this.jdbc = jdbc;
    }

    /// An incident as its last step left it.
    public record Lived(Incident incident, Instant last, List<TakenOver> handOvers) {}

    /// @param accepted when somebody in the team took it up
    public record TakenOver(HandOver handOver, Optional<Instant> accepted) {}

    public boolean areNone() {
        return jdbc.sql("select not exists (select from incident.incident)")
                .query(Boolean.class)
                .single();
    }

    public List<IncidentNumber> numbers(int count) {
        return arrivals.numbers(count);
    }

    public void add(List<Lived> all) {
        if (all.isEmpty()) {
            return;
        }
        var rows =
                all.stream()
                        .map(one -> new TreeMap<>(IncidentRow.columns(one.incident(), one.last())))
                        .toList();
        var columns = String.join(", ", rows.getFirst().keySet());
        copy.into(
                "incident.incident (" + columns + ")",
                rows.stream().map(row -> new ArrayList<>(row.values())).toList());
        copy.into(
                "incident.hand_over (incident, from_team, to_team, by_person, kind, reason, at,"
                        + " accepted_at)",
                all.stream()
                        .flatMap(one -> one.handOvers().stream())
                        .map(LivedIncidents::row)
                        .toList());
        arrivals.keepCustom(all.stream().map(Lived::incident));
        feed.changed(all.stream().map(one -> one.incident().ref()).toList());
    }

    private static List<@Nullable Object> row(TakenOver taken) {
        var handOver = taken.handOver();
        return Arrays.asList(
                handOver.incident().serial(),
                handOver.from().map(TeamId::value).orElse(null),
                handOver.to().value(),
                handOver.by().map(PersonId::value).orElse(null),
                handOver.escalation() ? "ESCALATION" : "ASSIGNMENT",
                handOver.reason().orElse(null),
                handOver.at(),
                taken.accepted().orElse(null));
    }
}
