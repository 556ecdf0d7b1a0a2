package io.mainstay.platform.web.home;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What somebody should know of before they begin, said quietly above all else on the first page. A
/// module contributes it as a bean.
public interface HomeBanner {

    /// What the current actor should know of now, the most pressing first.
    List<Shown> shown();

    /// @param text Markdown
    /// @param tone `hold`, `bad`, `risk` or empty
    /// @param at when it was said
    /// @param starts when what it announces begins
    /// @param away where a form posts to that puts it away for this reader
    record Shown(
            String title,
            String text,
            String href,
            String icon,
            String tone,
            Instant at,
            Optional<Instant> starts,
            String away) {}
}
