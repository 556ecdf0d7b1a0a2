package io.mainstay.incident.domain;

import java.time.Instant;
import java.util.Optional;

/// Why work waits, and when somebody looks again.
///
/// @param reason a code of the choice list `incident-hold-reason`
/// @param followUp empty only in history brought in from elsewhere
/// @param reference the supplier's case, the change, the problem it waits for; plain text
public record Hold(String reason, Optional<Instant> followUp, Optional<String> reference) {}
