package io.mainstay.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An incident like the one that is told, with what makes it like that.
///
/// @param stateKey message key of the word for its state
/// @param restored what restored service, once it is solved
/// @param reasons the strongest first
/// @param words that both have, the rarest first
/// @param share of what was told that it has, from 0 to 1: a word in its title counts more, and a
///   rare one
public record SimilarIncident(
        IncidentNumber number,
        long version,
        String title,
        String stateKey,
        boolean open,
        int priority,
        Names names,
        Instant openedAt,
        Optional<Instant> resolvedAt,
        Optional<String> restored,
        List<Reason> reasons,
        List<String> words,
        double share) {

    public record Names(
            Optional<String> team, Optional<String> assignee, Optional<String> category) {}

    public enum Reason {
        WORDS,
        SAME_CALLER,
        SAME_UNIT,
        SAME_SITE,
        SAME_CATEGORY,
        FRESH
    }

    public SimilarIncident because(List<Reason> why, List<String> shared, double has) {
        return new SimilarIncident(
                number,
                version,
                title,
                stateKey,
                open,
                priority,
                names,
                openedAt,
                resolvedAt,
                restored,
                why,
                shared,
                has);
    }

    public String href() {
        return "/incidents/" + number;
    }
}
