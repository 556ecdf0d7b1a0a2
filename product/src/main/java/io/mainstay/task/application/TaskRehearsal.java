package io.mainstay.task.application;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.Outcome;
import io.mainstay.platform.access.RecordGate;
import io.mainstay.task.domain.Task;
import io.mainstay.task.domain.TaskChain;
import io.mainstay.task.domain.TaskPermission;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// Tries out on a task what a use case would do, by the same gate, guards and lifecycle, and keeps
/// nothing. Bulk changes ask it before they begin.
@Component
public class TaskRehearsal {

    private final TaskAccess access;
    private final TaskRules rules;
    private final RecordGate gate;

    TaskRehearsal(TaskAccess access, TaskRules rules, RecordGate gate) {
        this.access = access;
        this.rules = rules;
        this.gate = gate;
    }

    public void edit(Task task, UnaryOperator<TaskDetails> change) {
        gate.require(TaskPermission.WORK, task.record());
        rules.checkEdit(task, change.apply(TaskDetails.of(task)), chain(task));
    }

    public void act(Task task, Function<Task, Outcome<Task>> work) {
        gate.require(TaskPermission.WORK, task.record());
        Objects.requireNonNull(work.apply(task));
    }

    public void complete(Task task, Function<Task, Outcome<Task>> work) {
        act(task, work);
        TaskWaits.check(task, chain(task));
    }

    /// @throws InvalidInput when no reason is given
    public void checkReason(String reason) {
        rules.checkReason(reason);
    }

    /// Most tasks wait for none, and then nothing of the others is asked.
    private TaskChain chain(Task task) {
        return new TaskChain(
                task.plan().waitsFor().isEmpty() ? List.of() : access.of(task.record()));
    }
}
