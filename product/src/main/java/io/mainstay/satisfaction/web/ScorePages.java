package io.mainstay.satisfaction.web;

import io.mainstay.satisfaction.application.ScoreService;
import io.mainstay.satisfaction.persistence.Scores.By;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What those say who were asked in the last days, by team, unit, category or month.
@Controller
@RequestMapping(ScorePages.PATH)
class ScorePages {

    static final String PATH = "/surveys/scores";

    private static final List<Integer> PERIODS = List.of(30, 90, 365);
    private static final int USUAL = 90;

    private final ScoreService scores;
    private final Clock clock;

    ScorePages(ScoreService scores, Clock clock) {
        this.scores = scores;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @RequestParam Optional<String> by, @RequestParam Optional<String> days, Model model) {
        var period =
                days.filter(text -> text.matches("[0-9]{1,4}"))
                        .map(Integer::valueOf)
                        .filter(PERIODS::contains)
                        .orElse(USUAL);
        var to = clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        var from = to.minus(Duration.ofDays(period));
        var parts = parts(by);
        model.addAttribute(
                "page",
                new ScorePage(parts, period, PERIODS, from, to, scores.of(parts, from, to)));
        return "satisfaction/scores";
    }

    private static By parts(Optional<String> asked) {
        return Stream.of(By.values())
                .filter(one ->
                        asked.filter(one.name().toLowerCase(Locale.ROOT)::equals).isPresent())
                .findFirst()
                .orElse(By.TEAM);
    }
}
