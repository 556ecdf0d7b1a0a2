package io.mainstay.bulletin.application;

import io.mainstay.bulletin.domain.Bulletin;
import io.mainstay.bulletin.domain.Entry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What the status page shows to one reader.
///
/// @param now what is going on, the worst first
/// @param ahead what is announced, the next first
/// @param past what ended, the last first
public record StatusBoard(List<Post> now, List<Post> ahead, List<Post> past) {

    /// How far back it looks.
    public static final int DAYS = 90;

    /// A bulletin with all that it said.
    ///
    /// @param entries the last word first
    public record Post(Bulletin bulletin, List<Entry> entries) {

        /// When something was said last, or it came to its end.
        public Instant told() {
            return bulletin.life().ended().or(() -> bulletin.life().told()).orElseThrow();
        }
    }

    /// All of them, the last word first.
    public List<Post> all() {
        return Stream.of(now, ahead, past)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Post::told).reversed())
                .toList();
    }
}
