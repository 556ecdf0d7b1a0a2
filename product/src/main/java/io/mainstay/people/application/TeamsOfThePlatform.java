package io.mainstay.people.application;

import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import io.mainstay.people.persistence.TeamQueries;
import io.mainstay.platform.access.TeamRoster;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Tells the platform about teams.
@Component
class TeamsOfThePlatform implements TeamRoster {

    private final TeamQueries teams;

    TeamsOfThePlatform(TeamQueries teams) {
        this.teams = teams;
    }

    @Override
    public Map<Long, String> names(Collection<Long> wanted) {
        return teams.names(wanted.stream().map(TeamId::new).toList()).entrySet().stream()
                .collect(Collectors.toMap(team -> team.getKey().value(), Map.Entry::getValue));
    }

    @Override
    public Set<Long> ledBy(PersonId person) {
        return teams.ledBy(person);
    }
}
