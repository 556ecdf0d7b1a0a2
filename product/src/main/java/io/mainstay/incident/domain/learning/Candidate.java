package io.mainstay.incident.domain.learning;

import io.mainstay.incident.SimilarIncident;
import java.util.Optional;
import java.util.Set;

/// An incident that has some of the words, as it may turn out to be like the one that is told.
///
/// @param incident without reasons and words yet
/// @param shared the words and facts of the one that is told that it has as well
/// @param titled the words of those that stand in its title
/// @param length how much it says: the words that the search index has of it
public record Candidate(
        SimilarIncident incident,
        boolean solved,
        Set<String> shared,
        Set<String> titled,
        int length,
        Optional<Long> category,
        Optional<Long> team) {

    Optional<Long> answer(Subject subject) {
        return switch (subject) {
            case CATEGORY -> category;
            case TEAM -> team;
        };
    }
}
