package io.mainstay.people.application;

import static io.mainstay.people.PeoplePermission.EDIT_ORGANISATION;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import io.mainstay.people.domain.DirectoryRepository;
import io.mainstay.people.domain.Team;
import io.mainstay.people.domain.TeamDetails;
import io.mainstay.people.persistence.OrganisationVisibility;
import io.mainstay.platform.audit.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps teams and who is in them. Being in a team gives sight of its records.
@Service
@Transactional
public class TeamService extends DirectoryService<TeamId, Team, TeamDetails> {

    TeamService(DirectoryRepository<TeamId, Team> teams, Gate gate, Ledger ledger) {
        super(
                new Kind<>(
                        Numbers::team,
                        TeamDetails.BLANK,
                        Team::create,
                        OrganisationVisibility.TEAM,
                        EDIT_ORGANISATION,
                        EDIT_ORGANISATION),
                teams,
                gate,
                ledger);
    }

    /// Changes nothing when the person is a member already.
    public void addMember(TeamId id, PersonId person) {
        act(id, "ADD_MEMBER", team -> team.add(person));
    }

    public void removeMember(TeamId id, PersonId person) {
        act(id, "REMOVE_MEMBER", team -> team.remove(person));
    }
}
