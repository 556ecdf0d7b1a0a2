package io.mainstay.incident.domain.major;

import io.mainstay.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;

/// When, by whom and why an incident was major no longer.
///
/// @param by empty when it ended with the incident
public record StandDown(Instant at, Optional<PersonId> by, String reason) {}
