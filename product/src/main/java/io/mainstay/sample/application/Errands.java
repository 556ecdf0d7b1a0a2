package io.mainstay.sample.application;

import io.mainstay.incident.PastDeed;
import io.mainstay.sample.application.House.Crew;
import io.mainstay.sample.application.Telling.Told;
import io.mainstay.task.NewTask;
import io.mainstay.task.TaskNumber;
import io.mainstay.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is still to be done for incidents that are open, split among those who have them.
final class Errands {

    private static final double SPLIT = 0.45;
    private static final double IN_HAND = 0.6;
    private static final double DATED = 0.8;
    private static final double IN_TURN = 0.5;
    private static final int LATEST_HOURS = 96;

    private final Tasks tasks;
    private final House house;
    private final Dice dice;
    private final Instant now;

    Errands(Tasks tasks, House house, Dice dice, Instant now) {
        this.tasks = tasks;
        this.house = house;
        this.dice = dice;
        this.now = now;
    }

    /// @param errands titles of tasks that belong together, in their order
    void hand(List<Told> told, List<List<String>> errands) {
        for (var one : told) {
            var crew = crew(one);
            if (crew.isPresent() && dice.in(SPLIT)) {
                plan(one, crew.get(), dice.one(errands));
            }
        }
    }

    private void plan(Told told, Crew crew, List<String> titles) {
        var before = new HashSet<TaskNumber>();
        for (var title : titles) {
            var member = Optional.of(dice.one(crew.members())).filter(any -> dice.in(IN_HAND));
            var due =
                    Optional.of(now.plus(Duration.ofHours(dice.between(-8, LATEST_HOURS))))
                            .filter(any -> dice.in(DATED));
            var waitsFor = dice.in(IN_TURN) ? Set.copyOf(before) : Set.<TaskNumber>of();
            var task = new NewTask(title, Optional.of(crew.id()), member, due, waitsFor);
            before.add(tasks.add(told.number().ref(), task));
        }
    }

    /// The team that has it, while it is open; a restricted one is not for the team to see.
    private Optional<Crew> crew(Told told) {
        if (told.draft().life().restricted()) {
            return Optional.empty();
        }
        var steps = told.draft().life().steps();
        var isOver =
                steps.stream()
                        .anyMatch(step ->
                                step.deed() instanceof PastDeed.Resolve
                                        || step.deed() instanceof PastDeed.Cancel);
        return isOver
                ? Optional.empty()
                : steps.reversed().stream()
                        .flatMap(step ->
                                step.deed() instanceof PastDeed.Assign to
                                        ? house.crews().values().stream()
                                                .filter(crew -> crew.id().equals(to.team()))
                                        : java.util.stream.Stream.empty())
                        .findFirst();
    }
}
