package io.mainstay.task.application;

import io.mainstay.kernel.Refusal;
import io.mainstay.task.domain.Task;
import io.mainstay.task.domain.TaskChain;
import java.util.List;
import java.util.stream.Collectors;

/// A task is not begun before those are done that it waits for.
final class TaskWaits extends Refusal {

    private TaskWaits(Task task, List<Task> first) {
        super(Kind.CONFLICT, "task-waits", task.number().toString(), numbers(first));
    }

    static void check(Task task, TaskChain chain) {
        var first = chain.holdingUp(task);
        if (!first.isEmpty()) {
            throw new TaskWaits(task, first);
        }
    }

    private static String numbers(List<Task> tasks) {
        return tasks.stream()
                .map(task -> task.number().toString())
                .collect(Collectors.joining(", "));
    }
}
