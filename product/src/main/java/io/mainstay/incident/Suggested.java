package io.mainstay.incident;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is proposed for an incident, the likeliest first; empty where nothing is.
public record Suggested(Likeness similar, List<Suggestion> categories, List<Suggestion> teams) {

    public static final Suggested NOTHING = new Suggested(Likeness.NONE, List.of(), List.of());

    /// The first category and the first team, as they are read aloud; blank when there is none.
    public String heard() {
        return Stream.of(categories, teams)
                .flatMap(some -> some.stream().limit(1))
                .map(Suggestion::label)
                .collect(Collectors.joining(", "));
    }
}
