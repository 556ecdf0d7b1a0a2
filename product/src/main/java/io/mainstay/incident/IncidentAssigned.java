package io.mainstay.incident;

import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import java.util.Optional;

/// A team, and perhaps a person in it, now owns the incident.
///
/// @param handedOver true when another team held it before
public record IncidentAssigned(
        IncidentNumber number, TeamId team, Optional<PersonId> assignee, boolean handedOver) {}
