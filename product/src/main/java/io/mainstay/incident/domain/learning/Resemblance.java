package io.mainstay.incident.domain.learning;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How alike candidates are to what is told: by what both share, rare things counting for more, and
/// by how little else the candidate says.
public final class Resemblance {

    private final List<Scored> scored;

    /// @param score as [io.mainstay.incident.domain.learning.Resemblance] counts it, of no unit
    public record Scored(Candidate candidate, double score) {

        /// Of those that score alike the newest first.
        static final Comparator<Scored> BEST_FIRST =
                Comparator.comparingDouble(Scored::score)
                        .thenComparing(one -> one.candidate().incident().number().serial())
                        .reversed();
    }

    public Resemblance(List<Candidate> candidates, Rarity rarity) {
        var mean = candidates.stream().mapToInt(Candidate::length).average().orElse(1);
        this.scored =
                candidates.stream()
                        .map(one -> new Scored(one, score(one, rarity, mean)))
                        .sorted(Scored.BEST_FIRST)
                        .toList();
    }

    /// Half of what a candidate of usual length loses for its length is taken from any, so that the
    /// very short do not win for being short. See Robertson and Zaragoza, BM25 and beyond (2009).
    private static double score(Candidate candidate, Rarity rarity, double mean) {
        return rarity.of(candidate.shared()) / (0.5 + candidate.length() / Math.max(1, mean));
    }

    public List<Scored> all() {
        return scored;
    }

    /// The solved ones nearest by that say something of the subject.
    public Neighbours neighbours(Subject subject) {
        return new Neighbours(
                subject,
                scored.stream()
                        .filter(one -> one.candidate().solved())
                        .filter(one -> one.candidate().answer(subject).isPresent())
                        .limit(Neighbours.MOST)
                        .toList());
    }

    /// The solved incidents nearest to the one that is told; they vote, the nearer the more.
    public record Neighbours(Subject subject, List<Scored> nearest) {

        static final int MOST = 20;

        public Map<Long, Double> shares() {
            var votes = new HashMap<Long, Double>();
            nearest.forEach(
                    one -> votes.merge(answer(one), one.score() * one.score(), Double::sum));
            var sum = votes.values().stream().mapToDouble(it -> it).sum();
            votes.replaceAll((answer, vote) -> sum == 0 ? 0 : vote / sum);
            return votes;
        }

        public Stream<Candidate> agreeing(long answer) {
            return nearest.stream().filter(one -> answer(one) == answer).map(Scored::candidate);
        }

        public int size() {
            return nearest.size();
        }

        private long answer(Scored one) {
            return Optional.of(one.candidate()).flatMap(it -> it.answer(subject)).orElseThrow();
        }
    }
}
