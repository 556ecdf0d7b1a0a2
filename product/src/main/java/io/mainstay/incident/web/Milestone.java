package io.mainstay.incident.web;

import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.Resolution;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One instant of the expanded incident lifecycle.
///
/// @param field as forms and the API call it
/// @param told whether people tell it, where the others follow from what happens
public record Milestone(String field, Optional<Instant> at, boolean told) {

    static List<Milestone> of(Incident incident) {
        var all = incident.milestones();
        return List.of(
                new Milestone("occurredAt", all.occurred(), true),
                new Milestone("detectedAt", all.detected(), true),
                new Milestone("openedAt", Optional.of(all.opened()), false),
                new Milestone("respondedAt", all.responded(), false),
                new Milestone("diagnosedAt", all.diagnosed(), true),
                new Milestone("repairedAt", all.repaired(), true),
                new Milestone("recoveredAt", all.recovered(), true),
                new Milestone("resolvedAt", incident.resolution().map(Resolution::at), false),
                new Milestone("closedAt", all.closed(), false));
    }
}
