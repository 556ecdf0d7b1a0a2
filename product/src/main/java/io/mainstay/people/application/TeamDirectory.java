package io.mainstay.people.application;

import static io.mainstay.people.persistence.OrganisationVisibility.TEAM_TO_HAND_TO;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.Newcomer;
import io.mainstay.people.TeamId;
import io.mainstay.people.TeamSummary;
import io.mainstay.people.Teams;
import io.mainstay.people.persistence.TeamQueries;
import io.mainstay.platform.access.Visible;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answers what teams there are, to other rooms.
@Service
@Transactional(readOnly = true)
class TeamDirectory implements Teams {

    private final TeamQueries teams;
    private final BringIn bringIn;

    TeamDirectory(TeamQueries teams, BringIn bringIn) {
        this.teams = teams;
        this.bringIn = bringIn;
    }

    @Override
    public Optional<TeamSummary> find(TeamId team) {
        return teams.find(team);
    }

    @Override
    public Map<TeamId, String> names(Collection<TeamId> wanted) {
        return wanted.isEmpty() ? Map.of() : teams.names(wanted);
    }

    @Override
    public List<TeamSummary> active() {
        return teams.active(Visible.to(Actor.system(Channel.JOB), TEAM_TO_HAND_TO));
    }

    @Override
    public List<TeamSummary> offered() {
        return teams.active(Visible.now(TEAM_TO_HAND_TO));
    }

    @Override
    public Set<PersonId> membersOf(TeamId team) {
        return teams.members(team);
    }

    @Override
    public Map<TeamId, Set<PersonId>> members() {
        return teams.members();
    }

    @Override
    @Transactional
    public Map<String, TeamId> bringIn(String source, Collection<Newcomer> newcomers) {
        return bringIn.teams(source, newcomers);
    }
}
