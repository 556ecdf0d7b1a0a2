package io.mainstay.incident.domain.learning;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.learning.Resemblance.Neighbours;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// An answer that is proposed, with what speaks for it.
///
/// @param share how likely it is the right one, up to 1
/// @param of how many similar solved incidents there are
/// @param evidence those of them that ended so
public record Proposal(
        long answer, double share, int of, List<IncidentNumber> evidence, List<String> words) {

    /// Half the word of the neighbours, half that of the words; of few neighbours less.
    private static final double OF_NEIGHBOURS = 0.5;

    private static final int ENOUGH_NEIGHBOURS = 5;
    private static final int FEWEST_ALONE = 3;
    private static final int MOST_WORDS = 5;

    /// Two witnesses in the mean are less sure than they are right; so much surer makes what is
    /// said agree with what came true. Chosen on a part of the training data, see decision 0016.
    private static final double SURER = 1.4;

    /// All that is possible, the likeliest first.
    ///
    /// @param sense of a tally of nothing for whoever may not be told what all lessons say
    public static List<Proposal> of(Neighbours neighbours, WordSense sense) {
        return surer(shares(neighbours, sense.shares())).entrySet().stream()
                .sorted(
                        Comparator.comparingDouble((Map.Entry<Long, Double> one) -> -one.getValue())
                                .thenComparing(Map.Entry::getKey))
                .map(one -> proposal(one.getKey(), one.getValue(), neighbours, sense))
                .toList();
    }

    private static Map<Long, Double> shares(Neighbours neighbours, Map<Long, Double> bySense) {
        var near = neighbours.shares();
        if (bySense.isEmpty()) {
            near.keySet().removeIf(answer -> neighbours.agreeing(answer).count() < FEWEST_ALONE);
            return near;
        }
        var weight = OF_NEIGHBOURS * Math.min(1.0, (double) neighbours.size() / ENOUGH_NEIGHBOURS);
        var answers = new HashSet<>(near.keySet());
        answers.addAll(bySense.keySet());
        var shares = new HashMap<Long, Double>();
        answers.forEach(answer ->
                shares.put(
                        answer,
                        weight * near.getOrDefault(answer, 0.0)
                                + (1 - weight) * bySense.getOrDefault(answer, 0.0)));
        return shares;
    }

    private static Map<Long, Double> surer(Map<Long, Double> shares) {
        var surer = new HashMap<>(shares);
        surer.replaceAll((answer, share) -> Math.pow(share, SURER));
        var sum = surer.values().stream().mapToDouble(it -> it).sum();
        surer.replaceAll((answer, share) -> share / sum);
        return surer;
    }

    private static Proposal proposal(
            long answer, double share, Neighbours neighbours, WordSense sense) {
        return new Proposal(
                answer,
                share,
                neighbours.size(),
                neighbours.agreeing(answer).map(one -> one.incident().number()).toList(),
                sense.speakingFor(answer, MOST_WORDS));
    }
}
