package io.mainstay.automation.application;

import static io.mainstay.automation.domain.AutomationPermission.DECLARE;
import static io.mainstay.automation.domain.AutomationPermission.KEEP_FOR_ALL;
import static io.mainstay.automation.domain.AutomationPermission.USE;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.people.TeamId;
import io.mainstay.people.TeamSummary;
import io.mainstay.people.Teams;
import io.mainstay.platform.access.TeamRoster;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Whose a macro is, and what follows for whoever acts now.
@Component
public class MacroOwners {

    private final TeamRoster roster;
    private final Teams teams;
    private final Gate gate;

    MacroOwners(TeamRoster roster, Teams teams, Gate gate) {
        this.roster = roster;
        this.teams = teams;
        this.gate = gate;
    }

    public void requireUse() {
        gate.requireSomewhere(USE);
    }

    boolean mayUse(Optional<TeamId> team) {
        var mine = Actors.current().standing().teams();
        return team.isEmpty() || mine.contains(team.get().value());
    }

    public boolean mayDeclare(Optional<TeamId> team) {
        return gate.allows(KEEP_FOR_ALL)
                || gate.allowsSomewhere(DECLARE)
                        && team.filter(one -> ledByMe().contains(one.value())).isPresent();
    }

    /// The teams for which the actor may declare macros.
    public List<TeamSummary> teams() {
        return teams.active().stream().filter(team -> mayDeclare(Optional.of(team.id()))).toList();
    }

    void requireDeclaring(Optional<TeamId> team) {
        gate.requireSomewhere(DECLARE);
        if (!mayDeclare(team)) {
            throw team.isEmpty()
                    ? InvalidInput.of("team", "macro-of-your-team")
                    : new NotAllowed(KEEP_FOR_ALL);
        }
        if (team.isPresent() && team.flatMap(teams::find).isEmpty()) {
            throw InvalidInput.of("team", "no-such-team");
        }
    }

    private Set<Long> ledByMe() {
        return Actors.current().person().map(roster::ledBy).orElse(Set.of());
    }
}
