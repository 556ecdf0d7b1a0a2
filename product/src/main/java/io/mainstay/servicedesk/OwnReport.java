package io.mainstay.servicedesk;

import java.util.Optional;
import java.util.UUID;

/// What somebody tells without anybody at the desk.
///
/// @param about Markdown, as they wrote it
/// @param impact 0 leaves it to the matrix
/// @param urgency 0 leaves it to the matrix
/// @param once a mark of the page on which it was written, which is taken once however often it
///   comes
public record OwnReport(String about, int impact, int urgency, Optional<UUID> once) {}
