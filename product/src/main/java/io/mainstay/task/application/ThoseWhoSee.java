package io.mainstay.task.application;

import io.mainstay.kernel.Channel;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import io.mainstay.people.Teams;
import io.mainstay.platform.access.ActorSource;
import io.mainstay.task.application.TaskDetails.Holder;
import io.mainstay.task.domain.Task;
import java.util.List;
import org.springframework.stereotype.Component;

/// A task is given only to those who can see it: the person, or somebody in the team. Whoever has
/// no account sees nothing anyhow and is no obstacle.
@Component
class ThoseWhoSee {

    private final TaskAccess access;
    private final Teams teams;
    private final ActorSource actors;

    ThoseWhoSee(TaskAccess access, Teams teams, ActorSource actors) {
        this.access = access;
        this.teams = teams;
        this.actors = actors;
    }

    /// @param given as it is kept by now, so that what gives sight counts
    void check(Task given, Holder before) {
        var handling = given.handling();
        handling.assignee()
                .filter(person -> !before.assignee().equals(handling.assignee()))
                .filter(person -> isBlind(List.of(person), given))
                .ifPresent(person -> {
                    throw InvalidInput.of(
                            "assignee", "assignee-sees-nothing", given.record().toString());
                });
        handling.team()
                .filter(team -> handling.assignee().isEmpty())
                .filter(team -> !before.equals(new Holder(handling.team(), handling.assignee())))
                .filter(team -> isBlind(members(team), given))
                .ifPresent(team -> {
                    throw InvalidInput.of("team", "team-sees-nothing", given.record().toString());
                });
    }

    private List<PersonId> members(TeamId team) {
        return List.copyOf(teams.membersOf(team));
    }

    /// Somebody there could sign in, and none of them would see it.
    private boolean isBlind(List<PersonId> people, Task task) {
        var known =
                people.stream().flatMap(person -> actors.of(person, Channel.JOB).stream()).toList();
        return !known.isEmpty()
                && known.stream().noneMatch(actor -> access.isSeenBy(actor, task.number()));
    }
}
