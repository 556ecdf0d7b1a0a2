package io.mainstay.platform.web.pick;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Orders names by how likely somebody means them: the very name, a beginning, the beginning of a
/// word, any part.
final class Ranking {

    private static final int NOT_AT_ALL = 9;

    private final String words;
    private final List<Pattern> beginnings;
    private final List<String> parts;

    private Ranking(String words) {
        this.words = words.strip().toLowerCase(Locale.ROOT);
        this.parts = Arrays.stream(this.words.split("\\s+")).toList();
        this.beginnings = parts.stream().map(Ranking::beginningOfAWord).toList();
    }

    static List<Pick> best(String words, List<Pick> all, int most) {
        var ranking = new Ranking(words);
        return all.stream()
                .filter(pick -> ranking.of(pick) < NOT_AT_ALL)
                .sorted(Comparator.comparingInt(ranking::of))
                .limit(most)
                .toList();
    }

    private int of(Pick pick) {
        var name = pick.typed().toLowerCase(Locale.ROOT);
        if (name.equals(words)) {
            return 0;
        }
        if (name.startsWith(words)) {
            return 1;
        }
        if (beginnings.stream().allMatch(beginning -> beginning.matcher(name).find())) {
            return 2;
        }
        return parts.stream().allMatch(name::contains) ? 3 : NOT_AT_ALL;
    }

    private static Pattern beginningOfAWord(String part) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(part));
    }
}
