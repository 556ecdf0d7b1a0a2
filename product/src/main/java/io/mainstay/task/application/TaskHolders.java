package io.mainstay.task.application;

import io.mainstay.kernel.PersonId;
import io.mainstay.people.People;
import io.mainstay.people.TeamId;
import io.mainstay.people.Teams;
import io.mainstay.task.TaskNumber;
import io.mainstay.task.domain.Task;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Who has tasks, by name: `Network – Rui Barros`.
@Component
class TaskHolders {

    private final People people;
    private final Teams teams;

    TaskHolders(People people, Teams teams) {
        this.people = people;
        this.teams = teams;
    }

    Map<TaskNumber, String> of(List<Task> tasks) {
        var persons = new HashSet<PersonId>();
        var groups = new HashSet<TeamId>();
        tasks.forEach(task -> task.handling().assignee().ifPresent(persons::add));
        tasks.forEach(task -> task.handling().team().ifPresent(groups::add));
        var personNames = persons.isEmpty() ? Map.<PersonId, String>of() : people.names(persons);
        var teamNames = groups.isEmpty() ? Map.<TeamId, String>of() : teams.names(groups);
        var names = new HashMap<TaskNumber, String>();
        for (var task : tasks) {
            var handling = task.handling();
            names.put(
                    task.number(),
                    Stream.of(
                                    handling.team().map(team -> teamNames.getOrDefault(team, "")),
                                    handling.assignee()
                                            .map(one -> personNames.getOrDefault(one, "")))
                            .flatMap(name -> name.stream())
                            .collect(Collectors.joining(" – ")));
        }
        return names;
    }
}
