package io.mainstay.bulletin;

import java.time.Instant;
import java.util.Optional;

/// A current bulletin, as other pages show it.
///
/// @param text the newest word, Markdown
/// @param told when that was said
/// @param ahead whether it announces what has not begun
/// @param from when what it is about begins or began
public record Notice(
        BulletinNumber number,
        String title,
        String text,
        Kind kind,
        Severity severity,
        Instant told,
        boolean ahead,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<Instant> nextUpdate) {

    public String href() {
        return "/bulletins/" + number;
    }

    /// Where whoever has read it puts it away, by a form that posts.
    public String awayHref() {
        return href() + "/away";
    }
}
