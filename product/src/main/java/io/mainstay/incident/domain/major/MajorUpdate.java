package io.mainstay.incident.domain.major;

import io.mainstay.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;

/// What was said to those concerned.
///
/// @param entry of the conversation in which it stands
/// @param text Markdown
public record MajorUpdate(
        long entry, Audience audience, Instant at, Optional<PersonId> by, String text) {}
