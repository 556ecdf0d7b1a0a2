package io.mainstay.incident.domain.major;

import io.mainstay.kernel.PersonId;
import java.time.Instant;

/// What was learnt from a major incident; all three are Markdown.
public record Review(Instant at, PersonId by, String happened, String wentWell, String toChange) {}
