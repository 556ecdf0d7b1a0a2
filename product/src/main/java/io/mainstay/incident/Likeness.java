package io.mainstay.incident;

import java.util.List;

/// Incidents like the one that is told, the best first.
///
/// @param solved those that say what restored service
public record Likeness(List<SimilarIncident> open, List<SimilarIncident> solved) {

    public static final Likeness NONE = new Likeness(List.of(), List.of());
}
