package io.mainstay.incident.domain.queue;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;

/// An incident as it stands in a queue.
///
/// @param followUp when to look again, of one on hold
public record QueueLine(
        IncidentNumber number,
        String title,
        int priority,
        State state,
        Instant opened,
        Optional<PersonId> assignee,
        Optional<Instant> followUp) {}
