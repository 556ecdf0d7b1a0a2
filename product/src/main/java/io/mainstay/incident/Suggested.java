package io.mainstay.incident;

import java.util.List;

/// What is proposed for an incident, the likeliest first; empty where nothing is.
public record Suggested(Likeness similar, List<Suggestion> categories, List<Suggestion> teams) {

    public static final Suggested NOTHING = new Suggested(Likeness.NONE, List.of(), List.of());
}
