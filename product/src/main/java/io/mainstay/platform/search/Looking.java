package io.mainstay.platform.search;

import io.mainstay.platform.search.Searchable.Found;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Looks for words that nobody typed, each at most once in a kind: what tells that a word may be
/// told is what is shown for it afterwards.
final class Looking {

    private static final int LOOKED_AT = 10;

    private final Collection<Searchable> kinds;
    private final Map<Asked, Found> answers = new HashMap<>();

    Looking(Collection<Searchable> kinds) {
        this.kinds = kinds;
    }

    private record Asked(Searchable kind, String words) {}

    Stream<Searchable> kinds() {
        return kinds.stream();
    }

    Found in(Searchable kind, String words) {
        return answers.computeIfAbsent(
                new Asked(kind, words), asked -> kind.search(words, LOOKED_AT));
    }

    Found in(Searchable kind, String words, int most) {
        return in(kind, words).best(most);
    }
}
