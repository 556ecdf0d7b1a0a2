package io.mainstay.bulletin.domain;

import io.mainstay.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;

/// What a bulletin said at one time.
///
/// @param text Markdown
/// @param by empty when the system said it
public record Entry(Stage stage, Instant at, String text, Optional<PersonId> by) {

    /// Why something was said.
    public enum Stage {
        PUBLISHED,
        UPDATED,
        ENDED
    }
}
