package io.mainstay.incident.web;

import io.mainstay.incident.application.overview.IncidentOverview;
import io.mainstay.incident.application.overview.OverviewQuestion;
import io.mainstay.people.Teams;
import io.mainstay.platform.web.Choice;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The incident overview: figures and charts, each the way to its records.
@Controller
class OverviewPages {

    private final IncidentOverview overview;
    private final Teams teams;

    OverviewPages(IncidentOverview overview, Teams teams) {
        this.overview = overview;
        this.teams = teams;
    }

    /// @param team its number, to narrow the overview to it
    @GetMapping("/incidents/overview")
    String show(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "") String filter,
            Model model) {
        var question = OverviewQuestion.of(from, to, asOf, filter);
        var narrowed =
                OverviewQuestion.of(
                        from,
                        to,
                        asOf,
                        both(team.isBlank() ? "" : "team==" + team.strip(), filter));
        var choices =
                teams.active().stream()
                        .map(one -> Choice.of(one.id().toString(), one.name()))
                        .toList();
        model.addAttribute(
                "page",
                new OverviewPage(
                        question,
                        overview.of(narrowed),
                        choices,
                        team,
                        new OverviewLinks(narrowed.whole())));
        return "incident/overview/show";
    }

    private static String both(String one, String other) {
        return Stream.of(one, other.isBlank() ? "" : "(" + other.strip() + ")")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(";"));
    }
}
