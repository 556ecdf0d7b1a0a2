package io.mainstay.platform.search;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// How many slips of the finger lie between two words: a letter left out, one too many, another
/// one, or two the wrong way round.
final class Spelling {

    private static final Pattern SIGNS = Pattern.compile("\\p{M}+");
    private static final int SHORTEST = 4;
    private static final int LONG = 6;

    private Spelling() {}

    /// Whether a slip can be told from another word.
    static boolean isComparable(String word) {
        return word.length() >= SHORTEST && word.codePoints().allMatch(Character::isLetter);
    }

    /// Short words have many neighbours.
    static boolean isNear(String typed, String word) {
        return slips(typed, word) <= (typed.length() < LONG ? 1 : 2);
    }

    /// The word with each two letters in a row the other way round.
    static List<String> swapped(String word) {
        return IntStream.range(1, word.length())
                .mapToObj(at ->
                        new StringBuilder(word)
                                .replace(at - 1, at + 1, "" + word.charAt(at) + word.charAt(at - 1))
                                .toString())
                .toList();
    }

    /// Signs on letters count for nothing.
    static int slips(String from, String to) {
        return slipsOf(plain(from), plain(to));
    }

    private static String plain(String word) {
        return SIGNS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    }

    private static int slipsOf(String from, String to) {
        var last = new int[0];
        var row = new int[to.length() + 1];
        for (int at = 0; at <= to.length(); at++) {
            row[at] = at;
        }
        for (int i = 1; i <= from.length(); i++) {
            var next = new int[to.length() + 1];
            next[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                var other = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                next[j] = Math.min(Math.min(row[j], next[j - 1]) + 1, row[j - 1] + other);
                if (isSwapped(from, i, to, j)) {
                    next[j] = Math.min(next[j], last[j - 2] + 1);
                }
            }
            last = row;
            row = next;
        }
        return row[to.length()];
    }

    private static boolean isSwapped(String from, int i, String to, int j) {
        return i > 1
                && j > 1
                && from.charAt(i - 1) == to.charAt(j - 2)
                && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
