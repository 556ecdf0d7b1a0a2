package io.mainstay.incident.rest;

import static io.mainstay.platform.rest.MergePatch.or;

import io.mainstay.incident.application.IncidentDetails;
import io.mainstay.incident.domain.Milestones;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is to change of an incident, as a JSON merge patch (RFC 7396).
final class IncidentEditJson extends NewIncidentJson {

    @Nullable Optional<String> priorityReason;
    @Nullable Optional<Instant> diagnosedAt;
    @Nullable Optional<Instant> repairedAt;
    @Nullable Optional<Instant> recoveredAt;

    @Override
    IncidentDetails on(IncidentDetails before) {
        var after = super.on(before);
        return after.pressing(
                after.impact(), after.urgency(), or(priorityReason, before.priorityReason()));
    }

    @Override
    Milestones milestones(Milestones before) {
        var after = super.milestones(before);
        return new Milestones(
                after.occurred(),
                after.detected(),
                after.opened(),
                after.responded(),
                or(diagnosedAt, before.diagnosed()),
                or(repairedAt, before.repaired()),
                or(recoveredAt, before.recovered()),
                after.closed());
    }
}
