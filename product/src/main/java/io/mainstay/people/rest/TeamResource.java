package io.mainstay.people.rest;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.SupplierId;
import io.mainstay.people.TeamId;
import io.mainstay.people.application.TeamService;
import io.mainstay.people.domain.Team;
import io.mainstay.people.domain.TeamDetails;
import io.mainstay.people.persistence.DirectoryLists;
import io.mainstay.platform.rest.ListAnswers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Teams in the API.
@RestController
@RequestMapping(TeamResource.PATH)
class TeamResource
        extends DirectoryResource<TeamId, Team, TeamDetails, NewTeamJson, TeamResource.TeamJson> {

    static final String PATH = "/api/v1/teams";

    private final TeamService teams;

    TeamResource(TeamService teams, ListAnswers lists, Gate gate) {
        super(PATH, DirectoryLists.TEAMS, teams, lists, gate);
        this.teams = teams;
    }

    @PutMapping("/{number}/members/{person}")
    ResponseEntity<TeamJson> add(@PathVariable String number, @PathVariable String person) {
        return with(number, person, teams::addMember);
    }

    @DeleteMapping("/{number}/members/{person}")
    ResponseEntity<TeamJson> remove(@PathVariable String number, @PathVariable String person) {
        return with(number, person, teams::removeMember);
    }

    @Override
    TeamJson json(Team team, List<String> actions) {
        return new TeamJson(
                team.ref().toString(),
                TeamDetailsJson.of(team.details()),
                refs(team.members()),
                team.active(),
                actions,
                team.version());
    }

    record TeamJson(
            String number,
            TeamDetailsJson details,
            List<String> members,
            boolean active,
            List<String> actions,
            long version) {}

    record TeamDetailsJson(String name, int line, @Nullable Long supplier, @Nullable Long lead) {

        static TeamDetailsJson of(TeamDetails details) {
            return new TeamDetailsJson(
                    details.name(),
                    details.line(),
                    details.supplier().map(SupplierId::value).orElse(null),
                    details.lead().map(PersonId::value).orElse(null));
        }
    }
}
