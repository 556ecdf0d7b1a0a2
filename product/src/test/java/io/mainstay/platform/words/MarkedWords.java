package io.mainstay.platform.words;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of the house, each English one marked with its key: whoever finds a mark in what is
/// read in another language has found a gap.
public final class MarkedWords {

    private static final Pattern MARK = Pattern.compile("⟦([^⟧]+)⟧");

    private MarkedWords() {}

    public static Words read() throws IOException {
        var languages = new HashMap<>(WordsConfiguration.bundles());
        languages.compute("en", (tag, words) -> marked(words == null ? Map.of() : words));
        return new Words(languages, List::of);
    }

    /// The keys of what was said in English.
    public static Collection<String> in(String page) {
        return MARK.matcher(page)
                .results()
                .map(mark -> mark.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> marked(Map<String, String> words) {
        var marked = new HashMap<String, String>();
        words.forEach((key, text) -> marked.put(key, "⟦" + key + "⟧" + text));
        return marked;
    }
}
