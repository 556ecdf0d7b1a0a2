package io.mainstay.platform.web.home;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a module puts on the first page: how much waits for the person who looks, and the few
/// records that matter most. A module contributes it as a bean.
public interface HomeCard {

    /// Lowest first.
    int order();

    /// Empty when the current actor has no business with it.
    Optional<Shown> shown();

    /// @param key of the title's words
    /// @param href the page with all of it
    /// @param emptyKey of the words when no line is there
    record Shown(
            String key, String href, String emptyKey, List<Figure> figures, List<Line> lines) {}

    /// A number that leads to what it counts.
    ///
    /// @param number as far as it was counted; see `more`
    /// @param hot true when somebody must look now
    record Figure(String key, long number, boolean more, String href, boolean hot) {}

    /// One record.
    ///
    /// @param stateKey of the state's words
    /// @param tone of the state: `state`, `hold`, `done`, `bad`, `risk` or empty
    record Line(
            String ref,
            String title,
            Optional<Integer> priority,
            String stateKey,
            String tone,
            Instant at,
            String href) {}
}
