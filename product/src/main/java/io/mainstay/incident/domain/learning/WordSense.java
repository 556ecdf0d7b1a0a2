package io.mainstay.incident.domain.learning;

import static java.util.stream.Collectors.toMap;

import io.mainstay.incident.Told.Fact;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What words say of an answer, taken one by one: naive Bayes, where how often a word stands with
/// an answer is smoothed towards how often it stands anywhere.
///
/// See Zhai and Lafferty, A study of smoothing methods for language models (2004). That words are
/// not independent makes the plain product far too sure of itself, so its logarithm is damped. The
/// figures were chosen on a part of the training data, see decision 0016.
public final class WordSense {

    /// As if so many words of an answer had been read before, spread as they are anywhere.
    private static final double READ_BEFORE = 1_000;

    private static final double DAMPED = 0.2;

    /// A word of one lesson is a name or a slip, and might tell of that lesson.
    private static final int FEWEST = 2;

    private final Tally tally;
    private final List<String> words;

    public WordSense(Tally tally, Collection<String> words) {
        this.tally = tally;
        this.words = words.stream().distinct().filter(w -> tally.lessonsWith(w) >= FEWEST).toList();
    }

    /// How likely each answer is; empty when nothing known tells what the matter is.
    public Map<Long, Double> shares() {
        if (words.stream().noneMatch(WordSense::isTelling)) {
            return Map.of();
        }
        var logs = new HashMap<Long, Double>();
        tally.answers().forEach(answer -> logs.put(answer, DAMPED * log(answer)));
        var largest = logs.values().stream().mapToDouble(it -> it).max().orElse(0);
        logs.replaceAll((answer, log) -> Math.exp(log - largest));
        var sum = logs.values().stream().mapToDouble(it -> it).sum();
        return logs.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> one.getValue() / sum));
    }

    /// The words that stand with the answer more often than anywhere, the strongest first.
    public List<String> speakingFor(long answer, int most) {
        return words.stream()
                .filter(word -> lift(word, answer) > 0)
                .sorted(Comparator.comparingDouble((String word) -> -lift(word, answer)))
                .limit(most)
                .toList();
    }

    private static boolean isTelling(String word) {
        return !word.startsWith("=")
                || Stream.of(Fact.values())
                        .anyMatch(fact -> fact.isTelling() && word.startsWith(fact.is("")));
    }

    private double log(long answer) {
        return Math.log((double) tally.lessonsOf(answer) / tally.all())
                + words.stream().mapToDouble(word -> lift(word, answer)).sum();
    }

    private double lift(String word, long answer) {
        var anywhere = (double) tally.lessonsWith(word) / tally.allWords();
        var here =
                (tally.lessonsWith(word, answer) + READ_BEFORE * anywhere)
                        / (tally.wordsOf(answer) + READ_BEFORE);
        return Math.log(here / anywhere);
    }
}
