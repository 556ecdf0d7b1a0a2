package io.mainstay.satisfaction.application;

import io.mainstay.kernel.Check;
import io.mainstay.kernel.Gate;
import io.mainstay.satisfaction.domain.SatisfactionPermission;
import io.mainstay.satisfaction.domain.Score;
import io.mainstay.satisfaction.persistence.Scores;
import io.mainstay.satisfaction.persistence.Scores.By;
import io.mainstay.satisfaction.persistence.Scores.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the answers of a period come to, made of those that the reader sees.
@Service
@Transactional(readOnly = true)
public class ScoreService {

    private static final int MOST_DAYS = 1_100;

    private final Scores scores;
    private final Gate gate;

    ScoreService(Scores scores, Gate gate) {
        this.scores = scores;
        this.gate = gate;
    }

    /// @param all of them together
    /// @param parts the one with most surveys first; months the latest first
    public record Sheet(Score all, List<Told> parts) {}

    /// @param id empty of a month, and of what belongs to none
    /// @param name empty of what belongs to none
    public record Told(Optional<Long> id, Optional<String> name, Score score) {}

    /// Of those who were asked from the one instant up to before the other.
    public Sheet of(By by, Instant from, Instant to) {
        gate.requireSomewhere(SatisfactionPermission.READ);
        new Check()
                .that(from.isBefore(to), "to", "before-its-beginning")
                .that(
                        Duration.between(from, to).toDays() <= MOST_DAYS,
                        "from",
                        "too-long-a-period",
                        MOST_DAYS)
                .orRefuse();
        var parts =
                scores.of(by, "askedAt=ge=%s;askedAt=lt=%s".formatted(from, to)).stream()
                        .map(ScoreService::told)
                        .toList();
        var all = parts.stream().map(Told::score).reduce(Score.NONE, Score::and);
        return new Sheet(all, parts);
    }

    private static Told told(Part part) {
        return new Told(
                Optional.ofNullable(part.id()),
                Optional.ofNullable(part.name()),
                new Score(part.asked(), part.answered(), part.sum(), part.good()));
    }
}
