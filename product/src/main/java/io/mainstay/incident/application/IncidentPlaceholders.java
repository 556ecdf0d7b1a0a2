package io.mainstay.incident.application;

import io.mainstay.automation.Placeholder;
import io.mainstay.automation.Placeholders;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.People;
import io.mainstay.people.TeamId;
import io.mainstay.people.Teams;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What texts about an incident name in braces. Who sees the incident reads these names on it.
@Component
class IncidentPlaceholders implements Placeholders {

    private final IncidentAccess access;
    private final People people;
    private final Teams teams;

    IncidentPlaceholders(IncidentAccess access, People people, Teams teams) {
        this.access = access;
        this.people = people;
        this.teams = teams;
    }

    @Override
    public String prefix() {
        return IncidentNumber.PREFIX;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Placeholder, String> of(RecordRef record) {
        var number = IncidentNumber.in(record).orElseThrow(() -> new NoSuchRecord(record));
        var incident = access.get(number);
        var caller = incident.report().caller();
        var assignee = incident.handling().assignee();
        var names = people.names(Stream.of(caller, assignee).flatMap(Optional::stream).toList());
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        values.put(Placeholder.NUMBER, number.toString());
        values.put(Placeholder.TITLE, incident.report().title());
        incident.parent()
                .flatMap(access::find)
                .filter(parent -> !parent.restricted())
                .ifPresent(parent -> values.put(Placeholder.PARENT_TITLE, parent.report().title()));
        name(caller, names)
                .ifPresent(name -> {
                    values.put(Placeholder.CALLER, name);
                    values.put(Placeholder.CALLER_FIRST_NAME, Placeholder.firstName(name));
                });
        name(assignee, names).ifPresent(name -> values.put(Placeholder.ASSIGNEE, name));
        incident.handling()
                .team()
                .flatMap(this::team)
                .ifPresent(name -> values.put(Placeholder.TEAM, name));
        return values;
    }

    private Optional<String> team(TeamId team) {
        return Optional.ofNullable(teams.names(List.of(team)).get(team));
    }

    private static Optional<String> name(Optional<PersonId> person, Map<PersonId, String> names) {
        return person.map(names::get);
    }
}
