package io.mainstay.knowledge.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What somebody searched for, so that the same question counts as the same: in small letters,
/// without the signs around words.
///
/// @param text such as `wifi guest password`
public record SearchedWords(String text) {

    public static final int LONGEST = 100;

    private static final int SHORTEST = 2;
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /// A mail address, a telephone number, the number of a record or of a card: they tell of
    /// somebody, and no article answers them.
    private static final Pattern OF_SOMEBODY =
            Pattern.compile("\\S+@\\S+|[0-9]([ ./()-]*[0-9]){3,}");

    /// Empty when there is nothing to learn from it.
    public static Optional<SearchedWords> of(String typed) {
        if (OF_SOMEBODY.matcher(typed).find()) {
            return Optional.empty();
        }
        var words = SIGNS.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return words.length() < SHORTEST || words.length() > LONGEST
                ? Optional.empty()
                : Optional.of(new SearchedWords(words));
    }
}
