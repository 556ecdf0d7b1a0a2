package io.mainstay.incident.domain.learning;

import static java.util.stream.Collectors.toCollection;

import io.mainstay.incident.Likeness;
import io.mainstay.incident.SimilarIncident;
import io.mainstay.incident.SimilarIncident.Reason;
import io.mainstay.incident.Told.Fact;
import io.mainstay.incident.domain.learning.Resemblance.Scored;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/// What of all that resembles an incident people should see first: by resemblance, and among what
/// resembles it alike by who called, from where, and how fresh it is.
public final class Ranking {

    /// To have less in common than a word of one in fifty incidents is chance, unless it is half of
    /// all that was said.
    private static final double LEAST_SHARED = Math.log(50);

    private static final double HALF = 0.5;

    private static final double LEAST_OF_BEST = 0.35;
    private static final int MOST_WORDS = 5;

    /// Who tells much is understood by the rarest words of it.
    private static final int MOST_TOLD = 6;

    /// What a word in the text counts of one in the title.
    private static final double TEXT = 1.0 / 3;

    private static final double FRESHNESS = 0.3;
    private static final Duration FRESH = Duration.ofDays(7);

    private static final Map<Fact, Reason> REASONS =
            new EnumMap<>(
                    Map.of(
                            Fact.CALLER, Reason.SAME_CALLER,
                            Fact.UNIT, Reason.SAME_UNIT,
                            Fact.SITE, Reason.SAME_SITE,
                            Fact.CATEGORY, Reason.SAME_CATEGORY));
    private static final Map<Reason, Double> WEIGHTS =
            Map.of(
                    Reason.SAME_CALLER, 0.1,
                    Reason.SAME_UNIT, 0.05,
                    Reason.SAME_SITE, 0.1,
                    Reason.SAME_CATEGORY, 0.15);

    private final Rarity rarity;
    private final Wording wording;
    private final double leastShared;
    private final double said;
    private final Instant now;

    /// @param words of the one that is told
    public Ranking(Rarity rarity, List<String> words, Wording wording, Instant now) {
        this.rarity = rarity;
        this.wording = wording;
        this.leastShared = Math.min(LEAST_SHARED, HALF * rarity.of(words));
        this.said =
                rarity.rarestFirst(words).stream().limit(MOST_TOLD).mapToDouble(rarity::of).sum();
        this.now = now;
    }

    /// @param most of the open ones and of the solved ones
    public Likeness of(Resemblance resemblance, int most) {
        return new Likeness(
                best(resemblance, one -> one.incident().open(), most),
                best(
                        resemblance,
                        one -> one.solved() && one.incident().restored().isPresent(),
                        most));
    }

    private List<SimilarIncident> best(
            Resemblance resemblance, Predicate<Candidate> which, int most) {
        var ranked =
                resemblance.all().stream()
                        .filter(one -> which.test(one.candidate()))
                        .filter(one -> rarity.of(words(one.candidate())) >= leastShared)
                        .map(one -> new Scored(one.candidate(), one.score() * bonus(one)))
                        .sorted(Scored.BEST_FIRST)
                        .toList();
        return ranked.stream()
                .filter(one -> one.score() >= LEAST_OF_BEST * ranked.getFirst().score())
                .limit(most)
                .map(one -> told(one.candidate()))
                .toList();
    }

    private double bonus(Scored one) {
        var alike =
                reasons(one.candidate()).stream()
                        .mapToDouble(reason -> WEIGHTS.getOrDefault(reason, 0.0))
                        .sum();
        var weeks = (double) age(one.candidate()).toHours() / FRESH.toHours();
        return (1 + alike) * (1 + FRESHNESS / (1 + Math.max(0, weeks)));
    }

    private SimilarIncident told(Candidate candidate) {
        var words = rarity.rarestFirst(words(candidate)).stream().limit(MOST_WORDS).toList();
        return candidate
                .incident()
                .because(reasons(candidate), wording.of(words), share(candidate));
    }

    private double share(Candidate candidate) {
        var has =
                words(candidate).stream()
                        .mapToDouble(word ->
                                rarity.of(word) * (candidate.titled().contains(word) ? 1 : TEXT))
                        .sum();
        return said == 0 ? 0 : Math.min(1, has / said);
    }

    private List<Reason> reasons(Candidate candidate) {
        var reasons =
                candidate.shared().stream()
                        .flatMap(shared ->
                                REASONS.keySet().stream()
                                        .filter(fact -> shared.startsWith(fact.is("")))
                                        .map(REASONS::get))
                        .collect(toCollection(TreeSet::new));
        reasons.add(Reason.WORDS);
        if (candidate.incident().open() && age(candidate).compareTo(FRESH) < 0) {
            reasons.add(Reason.FRESH);
        }
        return List.copyOf(reasons);
    }

    private Duration age(Candidate candidate) {
        return Duration.between(candidate.incident().openedAt(), now);
    }

    private static List<String> words(Candidate candidate) {
        return candidate.shared().stream().filter(word -> !word.startsWith("=")).toList();
    }
}
