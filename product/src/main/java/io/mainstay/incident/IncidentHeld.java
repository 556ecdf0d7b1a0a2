package io.mainstay.incident;

import java.time.Instant;

/// Work waits for somebody or something; it is looked at again at the follow-up.
public record IncidentHeld(IncidentNumber number, String reason, Instant followUp) {}
