package io.mainstay.people.web;

import io.mainstay.people.TeamSummary;
import io.mainstay.people.Teams;
import io.mainstay.platform.web.pick.ListedPicks;
import io.mainstay.platform.web.pick.Pick;
import java.util.List;
import org.springframework.stereotype.Component;

/// Offers the teams that can be given work, by line and name.
@Component
class TeamPicks implements ListedPicks {

    private final Teams teams;

    TeamPicks(Teams teams) {
        this.teams = teams;
    }

    @Override
    public String kind() {
        return "team";
    }

    @Override
    public List<Pick> all() {
        return teams.offered().stream().map(TeamPicks::pick).toList();
    }

    private static Pick pick(TeamSummary team) {
        return Pick.of(team.id(), team.name()).about(standing(team));
    }

    /// The key of its words.
    private static String standing(TeamSummary team) {
        return team.supplier().isPresent()
                ? "people.team.of-supplier"
                : "people.team.of-line." + team.line();
    }
}
