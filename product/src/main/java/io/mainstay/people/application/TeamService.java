package io.mainstay.people.application;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.people.PeoplePermission;
import io.mainstay.people.TeamId;
import io.mainstay.people.domain.Team;
import io.mainstay.people.domain.TeamDetails;
import io.mainstay.people.domain.TeamRepository;
import io.mainstay.people.persistence.OrganisationVisibility;
import io.mainstay.platform.access.Visible;
import io.mainstay.platform.audit.Ledger;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps teams and who is in them. Being in a team gives sight of its records.
@Service
@Transactional
public class TeamService {

    private final TeamRepository teams;
    private final Gate gate;
    private final Ledger ledger;

    TeamService(TeamRepository teams, Gate gate, Ledger ledger) {
        this.teams = teams;
        this.gate = gate;
        this.ledger = ledger;
    }

    @Transactional(readOnly = true)
    public Team get(TeamId id) {
        return teams.get(id, Visible.now(OrganisationVisibility.TEAM));
    }

    public Team create(TeamDetails details) {
        gate.require(PeoplePermission.EDIT_ORGANISATION);
        var outcome = Team.create(teams.nextId(), details);
        teams.add(outcome.record());
        return ledger.created(outcome);
    }

    public void edit(TeamId id, long version, TeamDetails details) {
        act(current(id, version), "EDIT", before -> before.edit(details));
    }

    /// Changes nothing when the person is a member already.
    public void addMember(TeamId id, PersonId person) {
        act(get(id), "ADD_MEMBER", team -> team.add(person));
    }

    public void removeMember(TeamId id, PersonId person) {
        act(get(id), "REMOVE_MEMBER", team -> team.remove(person));
    }

    /// A team that is no longer active keeps its records but is given no more.
    public void activate(TeamId id, long version, boolean active) {
        act(current(id, version), active ? "ACTIVATE" : "DEACTIVATE", team -> team.active(active));
    }

    private Team current(TeamId id, long version) {
        var team = get(id);
        if (team.version() != version) {
            throw new StaleRecord(team.ref(), team.version());
        }
        return team;
    }

    private void act(Team before, String action, Function<Team, Outcome<Team>> work) {
        gate.require(PeoplePermission.EDIT_ORGANISATION);
        var outcome = work.apply(before);
        teams.update(outcome.record());
        ledger.changed(before, outcome, action);
    }
}
