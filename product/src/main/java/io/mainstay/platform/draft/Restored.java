package io.mainstay.platform.draft;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// Which draft a page brought back when it opened. What becomes of the page becomes of it as well,
/// unless the page in which it was typed has kept something newer since.
///
/// @param page the opening in which it was typed
/// @param keptAt when
public record Restored(String page, Instant keptAt) {

    private static final String BETWEEN = "@";

    /// Empty when nothing was brought back, or it can't be read.
    public static Optional<Restored> of(String said) {
        var parts = said.split(BETWEEN, 2);
        if (parts.length < 2 || !Draft.isPage(parts[0])) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Restored(parts[0], Instant.parse(parts[1])));
        } catch (DateTimeException unread) {
            return Optional.empty();
        }
    }

    /// As a page sends it back.
    public static String said(Draft draft) {
        return draft.page() + BETWEEN + draft.keptAt();
    }
}
