package io.mainstay.incident.domain.learning;

import java.util.Map;
import java.util.Set;

/// How lessons ended, all of them and those with one word or another.
///
/// @param lessons in how many of them each answer was given
/// @param words how many words these have together
/// @param byWord in how many a word stands, by answer
public record Tally(
        Map<Long, Integer> lessons,
        Map<Long, Integer> words,
        Map<String, Map<Long, Integer>> byWord) {

    public static final Tally NOTHING = new Tally(Map.of(), Map.of(), Map.of());

    Set<Long> answers() {
        return lessons.keySet();
    }

    int all() {
        return sum(lessons);
    }

    int lessonsOf(long answer) {
        return lessons.getOrDefault(answer, 0);
    }

    int wordsOf(long answer) {
        return words.getOrDefault(answer, 0);
    }

    int allWords() {
        return sum(words);
    }

    int lessonsWith(String word) {
        return sum(byWord.getOrDefault(word, Map.of()));
    }

    int lessonsWith(String word, long answer) {
        return byWord.getOrDefault(word, Map.of()).getOrDefault(answer, 0);
    }

    private static int sum(Map<Long, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
