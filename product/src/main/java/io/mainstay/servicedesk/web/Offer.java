package io.mainstay.servicedesk.web;

import io.mainstay.incident.SimilarIncident;
import io.mainstay.incident.SimilarIncident.Reason;
import io.mainstay.knowledge.LikelyAnswer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Something that may be what the caller speaks of: an open incident or an article, and never both.
///
/// @param weight by which it stands before others
public record Offer(
        Optional<SimilarIncident> incident, Optional<LikelyAnswer> article, double weight) {

    /// What has less of what was typed than this is offered to nobody: a key would apply it.
    static final double LEAST = 0.2;

    /// What the caller waits for already goes before what is as much like it.
    private static final double OWN = 0.2;

    static List<Offer> best(List<SimilarIncident> open, List<LikelyAnswer> articles, int most) {
        return Stream.concat(open.stream().map(Offer::of), articles.stream().map(Offer::of))
                .filter(one -> one.weight >= LEAST)
                .sorted(Comparator.comparingDouble(Offer::weight).reversed())
                .limit(most)
                .toList();
    }

    private static Offer of(SimilarIncident one) {
        var own = one.reasons().contains(Reason.SAME_CALLER) ? OWN : 0;
        return new Offer(Optional.of(one), Optional.empty(), one.share() + own);
    }

    private static Offer of(LikelyAnswer one) {
        return new Offer(Optional.empty(), Optional.of(one), one.share());
    }
}
