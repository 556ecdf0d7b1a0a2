package io.mainstay.people.web;

import static io.mainstay.people.web.DirectoryFormPage.Control.choice;
import static io.mainstay.people.web.DirectoryFormPage.Control.text;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.PeoplePermission;
import io.mainstay.people.application.Numbers;
import io.mainstay.people.application.TeamService;
import io.mainstay.people.domain.Team;
import io.mainstay.people.domain.TeamDetails;
import io.mainstay.people.web.DirectoryFormPage.Control;
import io.mainstay.people.web.DirectoryRecordPage.Change;
import io.mainstay.people.web.DirectoryRecordPage.Fact;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.Submitted;
import io.mainstay.platform.web.list.ListViews;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The pages of teams.
@Controller
@RequestMapping("/teams")
class TeamPages {

    private static final String KIND = "people.team";
    private static final List<Choice> LINES =
            List.of(Choice.of(1, "1"), Choice.of(2, "2"), Choice.of(3, "3"));
    private static final String PATH = "/teams/";

    private final TeamService teams;
    private final DirectoryFields fields;
    private final ListViews lists;
    private final Gate gate;

    TeamPages(TeamService teams, DirectoryFields fields, ListViews lists, Gate gate) {
        this.teams = teams;
        this.fields = fields;
        this.lists = lists;
        this.gate = gate;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model) {
        gate.require(PeoplePermission.SEE_ORGANISATION);
        var create = mayEdit() ? Optional.of(PATH + "new") : Optional.<String>empty();
        model.addAttribute(
                "page", new DirectoryListPage(lists.show(DirectoryLooks.TEAMS, request), create));
        return "people/list";
    }

    @GetMapping("/new")
    String blank(Model model) {
        gate.require(PeoplePermission.EDIT_ORGANISATION);
        model.addAttribute(
                "page",
                new DirectoryFormPage(
                        KIND,
                        Optional.empty(),
                        PATH + "new",
                        "/teams",
                        Optional.empty(),
                        controls(new TeamDetails("", 1, Optional.empty(), Optional.empty()))));
        return "people/form";
    }

    @PostMapping("/new")
    String create(Submitted<TeamForm> form, Model model) {
        return form.attempt(
                sent -> {
                    var created = teams.create(sent.details(fields));
                    return form.then(
                            PATH + created.ref(),
                            "people.notice.created",
                            created.details().name());
                },
                () -> blank(model));
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("page", page(teams.get(Numbers.team(number))));
        return "people/show";
    }

    @GetMapping("/{number}/details")
    String details(@PathVariable String number, Model model) {
        var team = teams.get(Numbers.team(number));
        gate.require(PeoplePermission.EDIT_ORGANISATION);
        model.addAttribute(
                "page",
                new DirectoryFormPage(
                        KIND,
                        Optional.of(team.details().name()),
                        PATH + number + "/details",
                        PATH + team.ref(),
                        Optional.of(team.version()),
                        controls(team.details())));
        return "people/form";
    }

    @PostMapping("/{number}/details")
    String edit(@PathVariable String number, Submitted<TeamForm> form, Model model) {
        return form.attempt(
                sent -> {
                    teams.edit(Numbers.team(number), sent.versionRead(), sent.details(fields));
                    return form.then(PATH + number, "people.notice.saved");
                },
                () -> details(number, model));
    }

    @PostMapping("/{number}/activation")
    String activate(@PathVariable String number, Submitted<Activation> form, Model model) {
        return form.attempt(
                sent -> {
                    teams.activate(Numbers.team(number), sent.versionRead(), sent.on());
                    return form.then(PATH + number, "people.notice.saved");
                },
                () -> show(number, model));
    }

    @PostMapping("/{number}/members")
    String add(@PathVariable String number, Submitted<PersonNamed> form, Model model) {
        return form.attempt(
                sent -> {
                    teams.addMember(Numbers.team(number), fields.meant("person", sent.typed()));
                    return form.then(PATH + number, "people.notice.added");
                },
                () -> show(number, model));
    }

    @PostMapping("/{number}/members/{person}/removal")
    String remove(@PathVariable String number, @PathVariable String person) {
        teams.removeMember(Numbers.team(number), Numbers.person(person));
        return "redirect:" + PATH + number;
    }

    private DirectoryRecordPage page(Team team) {
        var href = PATH + team.ref();
        return new DirectoryRecordPage(
                KIND,
                team.ref().toString(),
                team.details().name(),
                team.active(),
                href,
                "/teams",
                mayEdit() ? Optional.of(new Change(team.version())) : Optional.empty(),
                facts(team.details()),
                List.of(fields.group(href, "members", team.members(), mayEdit())));
    }

    private boolean mayEdit() {
        return gate.allows(PeoplePermission.EDIT_ORGANISATION);
    }

    private List<Fact> facts(TeamDetails details) {
        return List.of(
                Fact.of("line", details.line()),
                Fact.of("lead", details.lead().map(fields::name))
                        .at("/people/PER-" + details.lead().map(PersonId::toString).orElse("")),
                Fact.of("supplier", details.supplier().map(fields::supplier)));
    }

    private List<Control> controls(TeamDetails details) {
        return List.of(
                text("name", details.name()).needed(),
                choice("line", details.line(), LINES).needed(),
                Control.person("lead", fields.person(details.lead())),
                choice("supplier", details.supplier(), fields.suppliers()));
    }
}
