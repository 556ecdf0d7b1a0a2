package io.mainstay.satisfaction.rest;

import io.mainstay.satisfaction.application.ScoreService;
import io.mainstay.satisfaction.application.ScoreService.Told;
import io.mainstay.satisfaction.domain.Score;
import io.mainstay.satisfaction.persistence.Scores.By;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the answers of a period come to.
@RestController
@RequestMapping(SurveyResource.PATH + "/scores")
class ScoreResource {

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2999-12-31T00:00:00Z");
    private static final Duration USUAL = Duration.ofDays(90);

    private final ScoreService scores;
    private final Clock clock;

    ScoreResource(ScoreService scores, Clock clock) {
        this.scores = scores;
        this.clock = clock;
    }

    record ScoresJson(Instant from, Instant to, ScoreJson all, List<PartJson> parts) {}

    /// @param name empty of what belongs to none
    record PartJson(Optional<Long> id, Optional<String> name, ScoreJson score) {}

    /// @param responseRate per cent
    /// @param mean empty of fewer than five answers
    /// @param goodShare per cent that answered 4 or 5; empty of fewer than five answers
    record ScoreJson(
            long asked,
            long answered,
            Optional<Double> responseRate,
            Optional<Double> mean,
            Optional<Double> goodShare) {

        static ScoreJson of(Score score) {
            return new ScoreJson(
                    score.asked(),
                    score.answered(),
                    score.responseRate(),
                    score.mean(),
                    score.goodShare());
        }
    }

    /// @param by by team, unless told otherwise
    /// @param from when they were asked; the last 90 days, unless told otherwise
    /// @param to now, unless told otherwise
    @GetMapping
    ScoresJson show(
            @RequestParam Optional<By> by,
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> to) {
        var end = within(to.orElseGet(clock::instant));
        var start = within(from.orElseGet(() -> end.minus(USUAL)));
        var sheet = scores.of(by.orElse(By.TEAM), start, end);
        return new ScoresJson(
                start,
                end,
                ScoreJson.of(sheet.all()),
                sheet.parts().stream().map(ScoreResource::part).toList());
    }

    private static PartJson part(Told told) {
        return new PartJson(told.id(), told.name(), ScoreJson.of(told.score()));
    }

    /// Before and after these nobody was asked.
    private static Instant within(Instant told) {
        if (told.isBefore(EARLIEST)) {
            return EARLIEST;
        }
        return told.isAfter(LATEST) ? LATEST : told;
    }
}
