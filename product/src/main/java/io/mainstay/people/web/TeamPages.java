package io.mainstay.people.web;

import static io.mainstay.people.web.DirectoryFormPage.Control.choice;
import static io.mainstay.people.web.DirectoryFormPage.Control.text;

import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import io.mainstay.people.application.TeamService;
import io.mainstay.people.domain.Team;
import io.mainstay.people.domain.TeamDetails;
import io.mainstay.people.web.DirectoryFormPage.Control;
import io.mainstay.people.web.DirectoryRecordPage.Fact;
import io.mainstay.people.web.DirectoryRecordPage.Group;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.Submitted;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The pages of teams.
@Controller
@RequestMapping("/teams")
class TeamPages extends DirectoryPages<TeamId, Team, TeamDetails, TeamForm> {

    private static final List<Choice> LINES =
            List.of(Choice.of(1, "1"), Choice.of(2, "2"), Choice.of(3, "3"));

    private final TeamService teams;

    TeamPages(TeamService teams, DirectoryDesk desk) {
        super(DirectoryLooks.TEAMS, teams, desk);
        this.teams = teams;
    }

    @Override
    List<Control> controls(TeamDetails details) {
        return List.of(
                text("name", details.name()).needed(),
                choice("line", details.line(), LINES).needed(),
                Control.person("lead", fields().person(details.lead())),
                choice("supplier", details.supplier(), fields().suppliers()));
    }

    @Override
    List<Fact> facts(Team team) {
        var details = team.details();
        return List.of(
                Fact.of("line", details.line()),
                Fact.of("lead", details.lead().map(fields()::name))
                        .at("/people/PER-" + details.lead().map(PersonId::toString).orElse("")),
                Fact.of("supplier", details.supplier().map(fields()::supplier)));
    }

    @Override
    List<Group> groups(Team team, String href) {
        return List.of(fields().group(href, "members", team.members(), mayEdit()));
    }

    @PostMapping("/{number}/members")
    String add(@PathVariable String number, Submitted<PersonNamed> form, Model model) {
        return adding(number, form, model, teams::addMember);
    }

    @PostMapping("/{number}/members/{person}/removal")
    String remove(@PathVariable String number, @PathVariable String person) {
        return removing(number, person, teams::removeMember);
    }
}
