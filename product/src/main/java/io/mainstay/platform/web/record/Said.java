package io.mainstay.platform.web.record;

import java.time.Instant;
import java.util.List;

/// One thing that was said or that happened, as the conversation shows it.
///
/// @param author empty when the system speaks
/// @param via how it came, in words: `portal`, `work note`
/// @param body Markdown
public record Said(
        Kind kind, String author, String via, Instant at, String body, List<Attached> files) {

    public enum Kind {
        /// Everybody with a part in the record reads it.
        PUBLIC,
        /// Only those who work on it.
        NOTE,
        /// What the system did.
        EVENT
    }

    /// @param size in words: `14 kB`
    public record Attached(String name, String href, String size) {}
}
