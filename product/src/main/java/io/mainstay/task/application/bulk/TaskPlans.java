package io.mainstay.task.application.bulk;

import static io.mainstay.task.domain.TaskPermission.WORK;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.Holder;
import io.mainstay.people.TeamId;
import io.mainstay.platform.bulk.BulkField;
import io.mainstay.platform.bulk.BulkInput;
import io.mainstay.platform.bulk.BulkPlan;
import io.mainstay.task.application.TaskDetails;
import io.mainstay.task.application.TaskRehearsal;
import io.mainstay.task.application.TaskService;
import io.mainstay.task.application.TaskTransitions;
import io.mainstay.task.domain.Task;
import io.mainstay.task.domain.TaskLifecycle.State;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What can be done to many tasks, and how it is taken back.
@Component
class TaskPlans {

    private static final String TO = "to";
    private static final String DUE = "due";
    private static final String REASON = "reason";

    private final TaskService tasks;
    private final TaskTransitions transitions;
    private final TaskRehearsal rehearsal;
    private final Clock clock;

    TaskPlans(
            TaskService tasks, TaskTransitions transitions, TaskRehearsal rehearsal, Clock clock) {
        this.tasks = tasks;
        this.transitions = transitions;
        this.rehearsal = rehearsal;
        this.clock = clock;
    }

    List<BulkPlan<Task>> plans() {
        return List.of(assign(), due(), complete(), cancel());
    }

    private BulkPlan<Task> assign() {
        return BulkPlan.<Task>of("assign", WORK, BulkField.pick(TO, "task.to", "holder").needed())
                .checking(input -> holder(input))
                .trying((task, input) -> rehearsal.edit(task, before -> before.with(holder(input))))
                .doing((task, input) -> edit(task, before -> before.with(holder(input))))
                .takingBack(this::giveBack);
    }

    private void giveBack(Task now, Map<String, @Nullable String> before, String reason) {
        edit(now, details -> details.with(holder(before, details.holder())));
    }

    private static TaskDetails.Holder holder(BulkInput input) {
        var to = Holder.of(input.needed(TO));
        return new TaskDetails.Holder(Optional.of(to.team()), to.person());
    }

    private static TaskDetails.Holder holder(
            Map<String, @Nullable String> before, TaskDetails.Holder now) {
        return new TaskDetails.Holder(
                before.containsKey("team") ? id(before.get("team")).map(TeamId::new) : now.team(),
                before.containsKey("assignee")
                        ? id(before.get("assignee")).map(PersonId::new)
                        : now.assignee());
    }

    /// Left blank, they are due at no time.
    private BulkPlan<Task> due() {
        return BulkPlan.<Task>of(DUE, WORK, BulkField.instant(DUE, "task.due"))
                .checking(input -> input.instant(DUE))
                .trying((task, input) ->
                        rehearsal.edit(task, before -> before.due(input.instant(DUE))))
                .doing((task, input) -> edit(task, before -> before.due(input.instant(DUE))))
                .takingBack(this::dueBack);
    }

    private void dueBack(Task now, Map<String, @Nullable String> before, String reason) {
        edit(now, details -> details.due(Optional.ofNullable(before.get(DUE)).map(Instant::parse)));
    }

    private BulkPlan<Task> complete() {
        return BulkPlan.<Task>of("complete", WORK)
                .trying((task, input) ->
                        rehearsal.complete(
                                task,
                                it -> it.complete(Actors.current().person(), clock.instant())))
                .doing((task, input) -> transitions.complete(task.number()))
                .takingBack(this::reopen);
    }

    /// Whoever completed what nobody had, had it from then on.
    private void reopen(Task now, Map<String, @Nullable String> before, String reason) {
        var open = transitions.reopen(now.number());
        if (State.IN_PROGRESS.name().equals(before.get("state"))) {
            open = transitions.start(open.number());
        }
        giveBack(open, before, reason);
    }

    private BulkPlan<Task> cancel() {
        return BulkPlan.<Task>of("cancel", WORK, BulkField.text(REASON, "task.reason").needed())
                .checking(input -> rehearsal.checkReason(input.text(REASON)))
                .trying((task, input) -> rehearsal.act(task, it -> it.cancel(input.text(REASON))))
                .doing((task, input) -> transitions.cancel(task.number(), input.text(REASON)));
    }

    private void edit(Task task, UnaryOperator<TaskDetails> change) {
        tasks.edit(task.number(), task.version(), change);
    }

    private static Optional<Long> id(@Nullable String text) {
        return Optional.ofNullable(text).map(Long::valueOf);
    }
}
