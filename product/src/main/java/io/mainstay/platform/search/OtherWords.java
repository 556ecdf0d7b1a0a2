package io.mainstay.platform.search;

import io.mainstay.platform.list.Passage;
import io.mainstay.platform.search.KnownWords.Known;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What somebody may have meant whose words find nothing: each word that finds nothing by itself is
/// taken for the nearest that this organisation uses.
///
/// A word is told only to somebody who sees a record in which it stands, letter for letter; the
/// search for it is their own. Whether a word finds anything is asked with their eyes as well: a
/// word that others use does not keep its neighbours from being offered.
@Component
class OtherWords {

    private static final int MOST_WORDS = 5;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private final Spellings spellings;

    OtherWords(Spellings spellings) {
        this.spellings = spellings;
    }

    /// The words with those replaced that find nothing; empty when nothing is near them.
    ///
    /// @param words that together find nothing
    Optional<String> insteadOf(String words, Looking looking) {
        var typed = words.strip().split("\\s+");
        if (typed.length > MOST_WORDS) {
            return Optional.empty();
        }
        var other =
                Arrays.stream(typed)
                        .map(word ->
                                typed.length > 1 && finds(word, looking)
                                        ? word
                                        : other(word, looking).orElse(word))
                        .collect(Collectors.joining(" "));
        return Optional.of(other).filter(meant -> !meant.equals(String.join(" ", typed)));
    }

    private Optional<String> other(String typed, Looking looking) {
        var lists = looking.kinds().map(Searchable::vocabulary).distinct().toList();
        return spellings
                .near(lists, typed)
                .filter(near -> isTold(near, looking))
                .map(Known::word)
                .findFirst();
    }

    private static boolean finds(String word, Looking looking) {
        return looking.kinds().anyMatch(kind -> !kind.search(word, 1).hits().isEmpty());
    }

    private static boolean isTold(Known other, Looking looking) {
        return looking.kinds()
                .filter(kind -> kind.vocabulary().equals(other.list()))
                .flatMap(kind -> looking.in(kind, other.word()).hits().stream())
                .anyMatch(
                        hit -> has(hit.title(), other.word()) || has(hit.excerpt(), other.word()));
    }

    private static boolean has(Passage passage, String word) {
        return NO_LETTERS
                .splitAsStream(passage.text())
                .anyMatch(part -> part.toLowerCase(Locale.ROOT).equals(word));
    }
}
