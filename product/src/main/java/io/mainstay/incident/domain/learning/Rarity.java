package io.mainstay.incident.domain.learning;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// How much a word tells: the rarer, the more.
///
/// @param lessons how many there are
/// @param with in how many of them a word stands
public record Rarity(int lessons, Map<String, Integer> with) {

    /// The inverse document frequency of text retrieval; of a word that nobody has used yet it is
    /// that of a word used once. Where nothing was solved yet, each word tells the same, not
    /// nothing.
    ///
    /// See Spärck Jones, A statistical interpretation of term specificity (1972).
    public double of(String word) {
        return Math.log((Math.max(1, lessons) + 1.0) / Math.max(1, lessonsWith(word)));
    }

    public double of(Collection<String> words) {
        return words.stream().mapToDouble(this::of).sum();
    }

    public int lessonsWith(String word) {
        return with.getOrDefault(word, 0);
    }

    /// The words, the rarest first; of equally rare ones in the order in which they were said.
    public List<String> rarestFirst(Collection<String> words) {
        return words.stream().sorted(Comparator.comparingInt(this::lessonsWith)).toList();
    }
}
