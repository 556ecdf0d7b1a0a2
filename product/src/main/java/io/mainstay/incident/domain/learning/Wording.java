package io.mainstay.incident.domain.learning;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Says the stems of a search index in the words that were typed: `noth` is `nothing` again.
public final class Wording {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> typed;

    public Wording(String text) {
        this.typed = BETWEEN_WORDS.splitAsStream(text.toLowerCase(Locale.ROOT)).distinct().toList();
    }

    /// The first word that has the stem, or all of it but the letter that stems change, as in
    /// `happi` of `happy`; else the stem itself.
    public String of(String stem) {
        var shorter = stem.substring(0, Math.max(1, stem.length() - 1));
        return typed.contains(stem)
                ? stem
                : first(
                        word -> word.startsWith(stem),
                        first(word -> word.startsWith(shorter), stem));
    }

    public List<String> of(List<String> stems) {
        return stems.stream().map(this::of).distinct().toList();
    }

    private String first(Predicate<String> which, String otherwise) {
        return typed.stream().filter(which).findFirst().orElse(otherwise);
    }
}
