package io.mainstay.bulletin;

import java.time.Instant;
import java.util.Optional;

/// What is new about something that people were told of before.
///
/// @param text Markdown; what was said before stays below it
/// @param until when it is over, as far as known
/// @param nextUpdate when people hear more
public record BulletinUpdate(
        String text, Severity severity, Optional<Instant> until, Optional<Instant> nextUpdate) {}
