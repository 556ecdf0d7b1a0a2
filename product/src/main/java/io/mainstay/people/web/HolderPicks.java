package io.mainstay.people.web;

import io.mainstay.kernel.PersonId;
import io.mainstay.people.People;
import io.mainstay.people.TeamId;
import io.mainstay.people.Teams;
import io.mainstay.platform.web.pick.ListedPicks;
import io.mainstay.platform.web.pick.Pick;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Offers who can be given work: each team, and right below it each of its members as `21:12`.
@Component
class HolderPicks implements ListedPicks {

    private final TeamPicks teamPicks;
    private final Teams teams;
    private final People people;

    HolderPicks(TeamPicks teamPicks, Teams teams, People people) {
        this.teamPicks = teamPicks;
        this.teams = teams;
        this.people = people;
    }

    @Override
    public String kind() {
        return "holder";
    }

    @Override
    public List<Pick> all() {
        var members = teams.members();
        var names = names(members);
        var holders = new ArrayList<Pick>();
        for (var team : teamPicks.all()) {
            holders.add(team);
            members.getOrDefault(new TeamId(Long.parseLong(team.id())), Set.of()).stream()
                    .filter(names::containsKey)
                    .map(member -> within(team, member, names.getOrDefault(member, "")))
                    .sorted(Comparator.comparing(Pick::typed))
                    .forEach(holders::add);
        }
        return holders;
    }

    private Map<PersonId, String> names(Map<TeamId, Set<PersonId>> members) {
        var everybody = new HashSet<PersonId>();
        members.values().forEach(everybody::addAll);
        return people.names(everybody);
    }

    private static Pick within(Pick team, PersonId member, String name) {
        return Pick.of(team.id() + ":" + member, team.typed() + " – " + name);
    }
}
