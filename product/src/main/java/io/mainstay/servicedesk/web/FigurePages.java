package io.mainstay.servicedesk.web;

import io.mainstay.servicedesk.application.Figures;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the desk achieved in the last days, each figure with the contacts behind it.
@Controller
@RequestMapping("/desk/figures")
class FigurePages {

    private static final List<Integer> PERIODS = List.of(7, 30, 90, 365);
    private static final int USUAL = 30;

    private final Figures figures;
    private final Clock clock;

    FigurePages(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam Optional<String> days, Model model) {
        var period =
                days.filter(text -> text.matches("[0-9]{1,4}"))
                        .map(Integer::valueOf)
                        .filter(PERIODS::contains)
                        .orElse(USUAL);
        var to = clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        var from = to.minus(Duration.ofDays(period));
        model.addAttribute("page", new FigurePage(period, PERIODS, from, to, figures.of(from, to)));
        return "servicedesk/figures";
    }
}
