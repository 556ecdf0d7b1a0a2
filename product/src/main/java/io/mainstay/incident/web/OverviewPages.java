package io.mainstay.incident.web;

import io.mainstay.incident.application.overview.IncidentOverview;
import io.mainstay.incident.application.overview.OverviewQuestion;
import io.mainstay.people.Teams;
import io.mainstay.platform.web.Choice;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The incident overview: figures and charts, each the way to its records.
@Controller
class OverviewPages {

    private final IncidentOverview overview;
    private final Teams teams;

    OverviewPages(IncidentOverview overview, Teams teams) {
        this.overview = overview;
        this.teams = teams;
    }

    /// What the address asks for; nothing of it must be there.
    ///
    /// @param team its number, to narrow the overview to it
    record Asked(
            @Nullable String from,
            @Nullable String to,
            @Nullable String asOf,
            @Nullable String team,
            @Nullable String filter) {

        OverviewQuestion question(String narrowed) {
            return OverviewQuestion.of(text(from), text(to), text(asOf), narrowed);
        }
    }

    @GetMapping("/incidents/overview")
    String show(Asked asked, Model model) {
        var team = text(asked.team()).strip();
        var filter = text(asked.filter());
        var question = asked.question(filter);
        var narrowed = asked.question(both(team.isEmpty() ? "" : "team==" + team, filter));
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

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    private static String both(String one, String other) {
        return Stream.of(one, other.isBlank() ? "" : "(" + other.strip() + ")")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(";"));
    }
}
