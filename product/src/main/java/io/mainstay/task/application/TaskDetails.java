package io.mainstay.task.application;

import io.mainstay.classification.CustomValues;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import io.mainstay.task.TaskNumber;
import io.mainstay.task.domain.Task;
import io.mainstay.task.domain.Wording;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// What a person says of a task when planning it, and may change later.
public record TaskDetails(
        Wording wording,
        Holder holder,
        Optional<Instant> due,
        Set<TaskNumber> waitsFor,
        CustomValues custom) {

    public static final TaskDetails BLANK =
            new TaskDetails(
                    new Wording("", ""),
                    Holder.NOBODY,
                    Optional.empty(),
                    Set.of(),
                    CustomValues.NONE);

    /// Who is to do it: nobody yet, a team, a person in it, or a person of no team that matters.
    public record Holder(Optional<TeamId> team, Optional<PersonId> assignee) {

        public static final Holder NOBODY = new Holder(Optional.empty(), Optional.empty());
    }

    public static TaskDetails of(Task task) {
        return new TaskDetails(
                task.wording(),
                new Holder(task.handling().team(), task.handling().assignee()),
                task.plan().due(),
                task.plan().waitsFor(),
                task.custom());
    }

    public TaskDetails with(Holder next) {
        return new TaskDetails(wording, next, due, waitsFor, custom);
    }

    public TaskDetails due(Optional<Instant> next) {
        return new TaskDetails(wording, holder, next, waitsFor, custom);
    }

    TaskDetails with(CustomValues next) {
        return new TaskDetails(wording, holder, due, waitsFor, next);
    }
}
