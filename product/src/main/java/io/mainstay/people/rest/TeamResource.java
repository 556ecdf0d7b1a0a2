package io.mainstay.people.rest;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.PeoplePermission;
import io.mainstay.people.SupplierId;
import io.mainstay.people.application.Numbers;
import io.mainstay.people.application.TeamService;
import io.mainstay.people.domain.Team;
import io.mainstay.people.domain.TeamDetails;
import io.mainstay.people.persistence.DirectoryLists;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.rest.Answers;
import io.mainstay.platform.rest.ExpectedVersion;
import io.mainstay.platform.rest.ListAnswers;
import io.mainstay.platform.rest.ListJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Teams in the API. `PUT` replaces all that is written down; what is left out is emptied.
@RestController
@RequestMapping("/api/v1/teams")
class TeamResource {

    private static final String PATH = "/api/v1/teams/";

    private final TeamService teams;
    private final ListAnswers lists;
    private final Gate gate;

    TeamResource(TeamService teams, ListAnswers lists, Gate gate) {
        this.teams = teams;
        this.lists = lists;
        this.gate = gate;
    }

    @GetMapping
    ListJson<Map<String, Object>> list(ListRequest request) {
        gate.require(PeoplePermission.SEE_ORGANISATION);
        return lists.answer(DirectoryLists.TEAMS, request);
    }

    @GetMapping("/{number}")
    ResponseEntity<TeamJson> show(@PathVariable String number) {
        var team = teams.get(Numbers.team(number));
        return Answers.versioned(team.version(), json(team));
    }

    @PostMapping
    ResponseEntity<TeamJson> create(@RequestBody TeamDetailsJson body) {
        var team = teams.create(body.details());
        return Answers.created(PATH + team.ref(), team.version(), json(team));
    }

    @PutMapping("/{number}")
    ResponseEntity<TeamJson> replace(
            @PathVariable String number,
            ExpectedVersion version,
            @RequestBody TeamDetailsJson body) {
        teams.edit(Numbers.team(number), version.value(), body.details());
        return show(number);
    }

    @PutMapping("/{number}/activation")
    ResponseEntity<TeamJson> activate(@PathVariable String number) {
        return activate(number, true);
    }

    @DeleteMapping("/{number}/activation")
    ResponseEntity<TeamJson> deactivate(@PathVariable String number) {
        return activate(number, false);
    }

    private ResponseEntity<TeamJson> activate(String number, boolean active) {
        var id = Numbers.team(number);
        teams.activate(id, teams.get(id).version(), active);
        return show(number);
    }

    @PutMapping("/{number}/members/{person}")
    ResponseEntity<TeamJson> add(@PathVariable String number, @PathVariable String person) {
        teams.addMember(Numbers.team(number), Numbers.person(person));
        return show(number);
    }

    @DeleteMapping("/{number}/members/{person}")
    ResponseEntity<TeamJson> remove(@PathVariable String number, @PathVariable String person) {
        teams.removeMember(Numbers.team(number), Numbers.person(person));
        return show(number);
    }

    private TeamJson json(Team team) {
        var mayEdit = gate.allows(PeoplePermission.EDIT_ORGANISATION);
        return new TeamJson(
                team.ref().toString(),
                TeamDetailsJson.of(team.details()),
                team.members().stream().map(person -> "PER-" + person).sorted().toList(),
                team.active(),
                mayEdit ? List.of("edit", team.active() ? "deactivate" : "activate") : List.of(),
                team.version());
    }

    /// @param actions what the caller may do with it
    record TeamJson(
            String number,
            TeamDetailsJson details,
            List<String> members,
            boolean active,
            List<String> actions,
            long version) {}

    record TeamDetailsJson(
            @Nullable String name, int line, @Nullable Long supplier, @Nullable Long lead) {

        static TeamDetailsJson of(TeamDetails details) {
            return new TeamDetailsJson(
                    details.name(),
                    details.line(),
                    details.supplier().map(SupplierId::value).orElse(null),
                    details.lead().map(PersonId::value).orElse(null));
        }

        TeamDetails details() {
            return new TeamDetails(
                    name == null ? "" : name,
                    line,
                    Optional.ofNullable(supplier).map(SupplierId::new),
                    Optional.ofNullable(lead).map(PersonId::new));
        }
    }
}
