package io.mainstay.platform.search;

import io.mainstay.platform.search.KnownWords.Known;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The words of this organisation that are spelt much like another.
///
/// Whoever asks must not tell somebody a word because it is here: it may stand only in what they
/// may not see.
@Component
public class Spellings {

    private static final int MOST = 6;

    private final KnownWords known;

    Spellings(KnownWords known) {
        this.known = known;
    }

    /// The nearest words of one list, the nearest first; none for what is too short to compare.
    public List<String> near(String list, String word) {
        return near(List.of(list), word).map(Known::word).toList();
    }

    /// Of words that are as near the one that more records have comes first.
    Stream<Known> near(List<String> lists, String typed) {
        var word = typed.toLowerCase(Locale.ROOT);
        return Spelling.isComparable(word)
                ? known.alike(word, lists).stream()
                        .filter(other -> Spelling.isNear(word, other.word()))
                        .sorted(
                                Comparator.comparingInt(
                                                (Known other) -> Spelling.slips(word, other.word()))
                                        .thenComparing(
                                                Comparator.comparingLong(Known::records)
                                                        .reversed()))
                        .limit(MOST)
                : Stream.empty();
    }
}
