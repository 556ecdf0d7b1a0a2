package io.mainstay.incident.domain.learning;

import java.util.List;
import java.util.Map;

/// Says the stems of a search index in the words that were typed: `noth` is `nothing` again.
///
/// @param typed by stem
public record Wording(Map<String, String> typed) {

    public Wording {
        typed = Map.copyOf(typed);
    }

    public List<String> of(List<String> stems) {
        return stems.stream().map(stem -> typed.getOrDefault(stem, stem)).distinct().toList();
    }
}
