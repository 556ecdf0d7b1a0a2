package io.mainstay.incident;

import java.time.Instant;
import java.util.Optional;

/// All of an incident that those are told whom it hinders, but for what was said about it.
///
/// @param mine whether it hinders the current actor
/// @param description Markdown, in the words of whoever told it
/// @param solution what restored service, Markdown
/// @param dropped why nothing was done about it
/// @param may what the current actor may do with it
public record OwnStory(
        OwnIncident incident,
        boolean mine,
        String description,
        Optional<String> solution,
        Optional<Instant> solvedAt,
        Optional<String> dropped,
        May may) {

    /// @param confirm that it works again
    /// @param reopen say that it does not
    /// @param withdraw say that it is needed no more
    public record May(boolean say, boolean confirm, boolean reopen, boolean withdraw) {}
}
