package io.mainstay.task.application;

import io.mainstay.classification.CustomFields;
import io.mainstay.classification.CustomFields.Change;
import io.mainstay.classification.CustomValues;
import io.mainstay.kernel.Check;
import io.mainstay.people.TeamSummary;
import io.mainstay.people.Teams;
import io.mainstay.task.TaskNumber;
import io.mainstay.task.application.TaskDetails.Holder;
import io.mainstay.task.domain.Task;
import io.mainstay.task.domain.TaskChain;
import io.mainstay.task.domain.Wording;
import io.mainstay.task.persistence.TaskList;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The guards of a task that need more than the task itself.
@Component
class TaskRules {

    private static final int LONGEST_REASON = 2_000;
    private static final int MOST_WAITED_FOR = 20;
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = EARLIEST.plus(Duration.ofDays(365L * 130));

    private final Teams teams;
    private final CustomFields customFields;

    TaskRules(Teams teams, CustomFields customFields) {
        this.teams = teams;
        this.customFields = customFields;
    }

    /// @return the details with the custom values in the form in which they are kept
    TaskDetails checkNew(TaskDetails details, TaskChain chain) {
        var check = checkOwn(details, Optional.empty(), chain);
        checkHolder(details.holder(), Holder.NOBODY, check);
        return kept(details, CustomValues.NONE, true, check);
    }

    /// @return the details with the custom values in the form in which they are kept
    TaskDetails checkEdit(Task before, TaskDetails details, TaskChain chain) {
        var check = checkOwn(details, Optional.of(before.number()), chain);
        checkHolder(details.holder(), TaskDetails.of(before).holder(), check);
        return kept(details, before.custom(), false, check);
    }

    void checkReason(String reason) {
        new Check().text("reason", reason, LONGEST_REASON).orRefuse();
    }

    private TaskDetails kept(TaskDetails details, CustomValues before, boolean isNew, Check check) {
        var change =
                new Change(
                        TaskList.NAME,
                        Optional.empty(),
                        Optional.empty(),
                        before,
                        details.custom(),
                        isNew);
        var kept = details.with(customFields.checked(change, check));
        check.orRefuse();
        return kept;
    }

    private static Check checkOwn(TaskDetails details, Optional<TaskNumber> task, TaskChain chain) {
        var wording = details.wording();
        var check =
                new Check()
                        .text("title", wording.title(), Wording.LONGEST_TITLE)
                        .that(wording.title().lines().count() <= 1, "title", "one-line")
                        .optionalText(
                                "description", wording.description(), Wording.LONGEST_DESCRIPTION)
                        .that(
                                details.due().stream().noneMatch(TaskRules::isOutOfTime),
                                "due",
                                "not-a-due-date")
                        .that(
                                details.waitsFor().size() <= MOST_WAITED_FOR,
                                "waitsFor",
                                "too-many",
                                MOST_WAITED_FOR);
        for (var needed : details.waitsFor()) {
            check.that(chain.has(needed), "waitsFor", "no-task-of-this-record", needed.toString());
        }
        task.ifPresent(number ->
                check.that(
                        !chain.isCircle(number, details.waitsFor()),
                        "waitsFor",
                        "task-circle",
                        number.toString()));
        return check;
    }

    private static boolean isOutOfTime(Instant due) {
        return due.isBefore(EARLIEST) || due.isAfter(LATEST);
    }

    /// Who had it before may keep it, in the team or no longer.
    private void checkHolder(Holder holder, Holder before, Check check) {
        if (holder.equals(before)) {
            return;
        }
        var known = holder.team().flatMap(teams::find).filter(TeamSummary::active);
        check.that(holder.team().isEmpty() || known.isPresent(), "team", "no-such-team");
        known.ifPresent(team ->
                check.that(
                        holder.assignee().isEmpty()
                                || teams.membersOf(team.id()).contains(holder.assignee().get()),
                        "assignee",
                        "not-in-team"));
    }
}
