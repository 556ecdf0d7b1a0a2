package io.mainstay.incident.web;

import static io.mainstay.incident.web.OverviewAsked.text;

import io.mainstay.incident.application.overview.IncidentOverview;
import io.mainstay.incident.application.overview.OverviewQuestion;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The incident overview: figures and charts of a period, each the way to its records.
@Controller
class OverviewPages {

    private final IncidentOverview overview;
    private final OverviewNarrowing narrowing;

    OverviewPages(IncidentOverview overview, OverviewNarrowing narrowing) {
        this.overview = overview;
        this.narrowing = narrowing;
    }

    @GetMapping(OverviewAsked.PATH)
    String show(OverviewAsked asked, Model model) {
        var typed =
                OverviewQuestion.of(
                        text(asked.from()),
                        text(asked.to()),
                        text(asked.asOf()),
                        narrowing.filter(asked));
        var history = overview.history(typed);
        var question = typed.within(asked.period(history, typed.period()));
        model.addAttribute(
                "page",
                new OverviewPage(
                        asked, question, history, overview.of(question), narrowing.offers()));
        return "incident/overview/show";
    }
}
